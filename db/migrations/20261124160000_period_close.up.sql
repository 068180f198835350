-- Closing a period: when, by whom, and what was missing then. The rows that it froze are beyond every statement's reach.
alter table reporting_period
	add closed_at timestamptz,
	add closed_by text,
	-- Counts of initiatives by what there was of their report, as domain/period-close.ts names them.
	add close_counts jsonb,
	add check (state = 'closed' or num_nonnulls(closed_at, closed_by, close_counts) = 0);

create function refuse_frozen_figure() returns trigger language plpgsql as $$
begin
	raise exception 'the figure of initiative % in %/% is frozen', old.initiative_id, old.fiscal_year, old.quarter
		using errcode = 'integrity_constraint_violation', constraint = 'figure_frozen';
end $$;
create trigger figure_frozen before update or delete on initiative_period_figure
	for each row when (old.frozen_at is not null) execute function refuse_frozen_figure();

-- Dimensions and places are part of what was frozen; asked once a statement.
create function refuse_frozen_part() returns trigger language plpgsql as $$
begin
	if exists (
		select from changed c join initiative_period_figure f using (initiative_id, fiscal_year, quarter) where f.frozen_at is not null
	) then
		raise exception 'a % of a frozen figure was to be changed', tg_table_name
			using errcode = 'integrity_constraint_violation', constraint = 'figure_frozen';
	end if;
	return null;
end $$;
create trigger figure_frozen_insert after insert on figure_dimension referencing new table as changed
	for each statement execute function refuse_frozen_part();
create trigger figure_frozen_update after update on figure_dimension referencing old table as changed
	for each statement execute function refuse_frozen_part();
create trigger figure_frozen_delete after delete on figure_dimension referencing old table as changed
	for each statement execute function refuse_frozen_part();
create trigger figure_frozen_insert after insert on figure_place referencing new table as changed
	for each statement execute function refuse_frozen_part();
create trigger figure_frozen_update after update on figure_place referencing old table as changed
	for each statement execute function refuse_frozen_part();
create trigger figure_frozen_delete after delete on figure_place referencing old table as changed
	for each statement execute function refuse_frozen_part();
