-- A list's filter, columns and order under a name: its author's own, or read by everyone of an organisation.
create table saved_view (
	id bigint generated always as identity primary key,
	user_id text not null references app_user on delete cascade,
	-- Null: nobody's but the author's.
	organisation_code text references organisation,
	name text not null check (name <> ''),
	page text not null check (page like '/%'),
	query text not null,
	is_sample boolean not null,
	lock_version integer not null default 1,
	created_at timestamptz not null default clock_timestamp(),
	updated_at timestamptz not null default clock_timestamp(),
	unique (user_id, page, name)
);
create index saved_view_organisation on saved_view (organisation_code) where organisation_code is not null;
