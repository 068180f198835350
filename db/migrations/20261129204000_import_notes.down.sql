alter table data_import_file drop column look;
drop index data_import_row_noted;
alter table data_import_row drop column notes;
