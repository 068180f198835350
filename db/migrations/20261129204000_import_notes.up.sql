-- What is told of a row and is in nobody's way: [{field, column, key, params}], as its errors.
alter table data_import_row add column notes jsonb not null default '[]';
create index data_import_row_noted on data_import_row (import_id, line) where notes <> '[]';
-- The sheets and their first rows, so that the page that asks for the columns need not unpack the whole file; null: it has to.
alter table data_import_file add column look jsonb;
