drop index progress_report_handed_in;
