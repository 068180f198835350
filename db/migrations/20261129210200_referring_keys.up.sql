-- Whoever deletes many drafts, milestones or initiatives (the undo of an import) is looked for in each of these, once a row.
create index transaction_report on transaction (report_id) where report_id is not null;
create index baseline_milestone_milestone on baseline_milestone (milestone_id);
create index stated_span_initiative on stated_span (initiative_id);
