-- When the approved report of each initiative and period was handed in, without reading the reports themselves: the matrix asks for many thousands.
create index progress_report_handed_in on progress_report (initiative_id, fiscal_year, quarter) include (submitted_at) where state = 'approved';
