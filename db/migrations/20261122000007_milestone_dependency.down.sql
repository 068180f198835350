drop table milestone_dependency;
drop function refuse_dependency_cycle();
alter table milestone drop constraint milestone_id_is_sample_key;
