drop table period_file, stored_file;
