-- Roll-ups read a whole period of narrow columns: from the index alone, never from rows that are wide with their working.
create index figure_rollup on initiative_period_figure (fiscal_year, quarter, initiative_id)
	include (visibility, is_sample, plan_code, organisation_code, status, health, left_out, is_reported, actual, planned, planned_at_end,
		budget_weight, disbursed, obligated, parts_total, rule_version, as_of);
drop index figure_organisation;
drop index figure_plan;
-- What needs attention: the worst first.
create index figure_worst on initiative_period_figure (fiscal_year, quarter, slippage) where health in ('critical', 'behind');
drop index figure_period;
alter table figure_dimension drop constraint figure_dimension_pkey,
	add primary key (fiscal_year, quarter, dimension_code, initiative_id) include (parts, is_editorial);
-- Few are not public: sums of money look for these.
create index figure_internal on initiative_period_figure (initiative_id, fiscal_year, quarter) where visibility <> 'public';
create index initiative_internal on initiative (id) where visibility <> 'public';
