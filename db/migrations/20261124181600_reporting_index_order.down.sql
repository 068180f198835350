drop index progress_report_handed_in;
create index progress_report_handed_in on progress_report (initiative_id, fiscal_year, quarter) include (submitted_at) where state = 'approved';
