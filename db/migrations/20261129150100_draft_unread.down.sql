alter table progress_report drop column unread;
