-- Under which terms the open data may be used: the office's to decide, so nothing stands here until it has.
insert into app_setting (key, value) values ('data_licence', 'null');
