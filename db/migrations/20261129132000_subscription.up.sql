-- A view or report that somebody has sent to them, weekly or whenever a period closes.
create table subscription (
	id bigint generated always as identity primary key,
	user_id text not null references app_user on delete cascade,
	view_id bigint references saved_view on delete cascade,
	-- The gallery's id of a report, where it is of one.
	report text,
	path text not null check (path like '/%'),
	-- Of a report; a view's is the one it has then.
	query text not null,
	lang text not null check (lang in ('th', 'en')),
	kind text not null check (kind in ('weekly', 'close')),
	-- 1 = Monday … 7 = Sunday.
	weekday integer check (weekday between 1 and 7),
	-- Bangkok's day; the first occasion comes after it.
	created_on date not null,
	created_at timestamptz not null default clock_timestamp(),
	ended_at timestamptz,
	check ((weekday is not null) = (kind = 'weekly')),
	check (num_nonnulls(view_id, report) = 1)
);
create index subscription_user on subscription (user_id) where ended_at is null;
create index subscription_view on subscription (view_id) where view_id is not null;

-- The log: one row for each occasion, whatever is tried, so that nothing comes twice.
create table subscription_delivery (
	id bigint generated always as identity primary key,
	subscription_id bigint not null references subscription on delete cascade,
	-- A day ('2026-11-30'), or a period that closed ('2563-q4').
	occasion text not null,
	day date not null,
	file_id bigint references made_file on delete set null,
	by_email boolean not null,
	-- SHA-256 of the secret by which the newest mail's link ends the subscription.
	token_hash text unique,
	created_at timestamptz not null default clock_timestamp(),
	attempts integer not null default 0,
	tried_at timestamptz,
	last_error text,
	sent_at timestamptz,
	given_up_at timestamptz,
	unique (subscription_id, occasion),
	check (sent_at is null or given_up_at is null)
);
create index subscription_delivery_unsent on subscription_delivery (id) where by_email and sent_at is null and given_up_at is null;
create index subscription_delivery_file on subscription_delivery (file_id) where file_id is not null;
