drop table rate_limit, idempotency_key, audit_event, role_grant, password_link, app_verification, app_account, app_session, app_user;
drop function refuse_change();
