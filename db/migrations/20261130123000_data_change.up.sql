-- One counter for all data made writers queue for its row, and everything that was kept go at every write. Each topic has its own
-- version now: a period ('2563-q4'), what has no period ('general'), and where reports in somebody's hands stand ('work').
-- A change is a row of its own, so that nobody waits for anybody; folding adds the rows to the versions and takes them away.
create table data_change (
	id bigint generated always as identity primary key,
	topic text not null check (topic ~ '^(general|work|\d{4}-q[1-4])$'),
	changed_at timestamptz not null default clock_timestamp()
);

alter table data_version drop constraint data_version_pkey;
alter table data_version drop column only_row;
alter table data_version add column topic text not null default 'general' check (topic ~ '^(general|work|\d{4}-q[1-4])$');
alter table data_version alter column topic drop default;
alter table data_version add primary key (topic);
