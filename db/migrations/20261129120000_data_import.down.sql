drop table import_mapping;
drop table data_import_row;
drop table data_import_progress;
drop table data_import_file;
drop table data_import;
