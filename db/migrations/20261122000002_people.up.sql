-- better-auth's four tables under our names, role grants, and the trail of who did what.
create table app_user (
	id text primary key,
	name text not null,
	email text not null unique check (email = lower(email)),
	email_verified boolean not null default false,
	image text,
	organisation_code text references organisation,
	disabled_at timestamptz,
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create table app_session (
	id text primary key,
	user_id text not null references app_user on delete cascade,
	token text not null unique,
	expires_at timestamptz not null,
	ip_address text,
	user_agent text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index app_session_user on app_session (user_id);
create table app_account (
	id text primary key,
	user_id text not null references app_user on delete cascade,
	account_id text not null,
	provider_id text not null,
	password text,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (provider_id, account_id)
);
create index app_account_user on app_account (user_id);
create table app_verification (
	id text primary key,
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index app_verification_identifier on app_verification (identifier);

-- One-time links to set a password without e-mail: only the token's SHA-256 is kept.
create table password_link (
	token_hash text primary key,
	user_id text not null references app_user on delete cascade,
	expires_at timestamptz not null,
	used_at timestamptz,
	created_by text,
	created_at timestamptz not null default now()
);

-- A null scope column does not narrow. An officer's grant names an organisation.
create table role_grant (
	id bigint generated always as identity primary key,
	user_id text not null references app_user on delete cascade,
	role text not null check (role in ('viewer', 'officer', 'reviewer', 'administrator')),
	organisation_code text references organisation,
	dimension_code text references dimension,
	place_code text references place,
	granted_by text,
	granted_at timestamptz not null default now(),
	unique nulls not distinct (user_id, role, organisation_code, dimension_code, place_code),
	check (role <> 'officer' or organisation_code is not null)
);
create index role_grant_user on role_grant (user_id);

-- Append-only; ids as text without foreign keys, so that it outlives what it tells of.
create table audit_event (
	id bigint generated always as identity primary key,
	at timestamptz not null default clock_timestamp(),
	actor_id text,
	action text not null,
	record_type text not null,
	record_id text not null,
	before jsonb,
	after jsonb,
	reason text,
	request_id text
);
create index audit_event_record on audit_event (record_type, record_id, id);
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function refuse_change();

-- A form sent twice is done once: the second gets the first one's answer.
create table idempotency_key (
	key text not null,
	user_id text not null,
	route text not null,
	request_hash text not null,
	location text,
	created_at timestamptz not null default now(),
	primary key (user_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- rate-limiter-flexible's own store (created here, so that the app needs no rights to create tables).
create table rate_limit (
	key varchar(255) primary key,
	points integer not null default 0,
	expire bigint
);
