create temporary table only_version on commit drop as
	select sum(version)::bigint + (select count(*) from data_change) as version,
		greatest(max(changed_at), (select max(changed_at) from data_change)) as changed_at from data_version;
drop table data_change;
delete from data_version;
alter table data_version drop constraint data_version_pkey;
alter table data_version drop column topic;
alter table data_version add column only_row boolean primary key default true check (only_row);
insert into data_version (version, changed_at) select version, changed_at from only_version;
