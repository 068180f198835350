-- Our identifier in IATI files (XM-DAC-…, TH-…), as it was registered; null until an administrator enters it. None is made up.
insert into app_setting (key, value) values ('iati_reporting_org', 'null') on conflict do nothing;
