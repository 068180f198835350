drop table iati_sector;
drop table iati_link;
drop table iati_import_activity;
drop table iati_import;
