delete from app_setting where key = 'iati_reporting_org';
