alter table iati_import drop column unnamed, drop column repeated;
