-- A milestone waits for others, of other initiatives too. A sample one only for sample ones, by composite keys.
alter table milestone add unique (id, is_sample);
create table milestone_dependency (
	milestone_id bigint not null,
	depends_on_id bigint not null,
	-- Whole days between the end of the one and the start of the other; negative = they may overlap.
	lag_days integer not null default 0 check (lag_days between -3650 and 3650),
	is_sample boolean not null default false,
	primary key (milestone_id, depends_on_id),
	foreign key (milestone_id, is_sample) references milestone (id, is_sample) on delete cascade,
	foreign key (depends_on_id, is_sample) references milestone (id, is_sample) on delete cascade,
	constraint milestone_dependency_self check (milestone_id <> depends_on_id)
);
create index milestone_dependency_depends_on on milestone_dependency (depends_on_id);

-- The last word on cycles: two who add one half each at the same time come one after the other.
create function refuse_dependency_cycle() returns trigger language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtext('milestone_dependency'));
	if exists (
		with recursive upstream (id) as (
			select new.depends_on_id
			union
			select d.depends_on_id from milestone_dependency d join upstream u on d.milestone_id = u.id
		)
		select from upstream where id = new.milestone_id
	) then
		raise exception 'milestone % would wait for itself', new.milestone_id
			using errcode = 'check_violation', constraint = 'milestone_dependency_no_cycle';
	end if;
	return new;
end $$;
create trigger milestone_dependency_no_cycle after insert or update on milestone_dependency
	for each row execute function refuse_dependency_cycle();
