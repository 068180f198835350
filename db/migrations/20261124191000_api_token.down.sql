alter table audit_event drop column token_name, drop column token_id;
drop table calendar_feed;
drop table api_token;
