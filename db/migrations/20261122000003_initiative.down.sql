drop table budget, baseline_milestone, schedule_baseline, milestone, stated_span, initiative_place, initiative_organisation,
	initiative_dimension, initiative_status, initiative, plan_organisation, plan;
