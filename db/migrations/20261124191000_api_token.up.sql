-- Programs act for a person by a token, and calendars read by a secret address: only SHA-256 of either is kept.
create table api_token (
	id bigint generated always as identity primary key,
	user_id text not null references app_user on delete cascade,
	name text not null check (name <> ''),
	-- Its first letters, by which its owner knows it again.
	prefix text not null,
	token_hash text not null unique,
	-- Every token reads what its person may see.
	writes_reports boolean not null default false,
	writes_money boolean not null default false,
	created_at timestamptz not null default clock_timestamp(),
	expires_at timestamptz not null check (expires_at > created_at),
	last_used_at timestamptz,
	revoked_at timestamptz,
	-- Without foreign key, as in audit_event.
	revoked_by text,
	check ((revoked_at is null) = (revoked_by is null))
);
create index api_token_user on api_token (user_id, created_at desc);

create table calendar_feed (
	user_id text primary key references app_user on delete cascade,
	token_hash text not null unique,
	created_at timestamptz not null default clock_timestamp(),
	last_used_at timestamptz
);

-- Which token did it. The transaction of a program's write says so once, and every event in it is marked.
alter table audit_event
	add column token_id bigint default nullif(current_setting('tidtam.token_id', true), '')::bigint,
	add column token_name text default nullif(current_setting('tidtam.token_name', true), '');
