drop table made_file;
