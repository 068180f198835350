-- Activities of a file that cannot be taken: without an identifier of at most 300 characters, and earlier ones of an identifier that comes again.
alter table iati_import add column unnamed integer not null default 0, add column repeated integer not null default 0;
