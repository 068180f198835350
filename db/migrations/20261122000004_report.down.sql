drop table figure_place, figure_dimension, initiative_period_figure, transaction, report_milestone, progress_report, reporting_period;
