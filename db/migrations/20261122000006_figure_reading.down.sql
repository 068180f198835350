drop index initiative_internal;
drop index figure_internal;
alter table figure_dimension drop constraint figure_dimension_pkey,
	add primary key (fiscal_year, quarter, dimension_code, initiative_id);
create index figure_period on initiative_period_figure (fiscal_year, quarter, health);
drop index figure_worst;
create index figure_plan on initiative_period_figure (fiscal_year, quarter, plan_code);
create index figure_organisation on initiative_period_figure (fiscal_year, quarter, organisation_code);
drop index figure_rollup;
