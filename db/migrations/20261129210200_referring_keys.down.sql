drop index stated_span_initiative;
drop index baseline_milestone_milestone;
drop index transaction_report;
