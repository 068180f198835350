delete from app_setting where key = 'data_licence';
