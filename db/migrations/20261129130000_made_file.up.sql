-- Files that a job makes for one person, kept for 30 days: what was asked for, how far it is, and what came out.
create table made_file (
	id bigint generated always as identity primary key,
	user_id text not null references app_user on delete cascade,
	-- The address that gives the same file directly, and the language it is asked in.
	path text not null check (path like '/%'),
	query text not null,
	lang text not null check (lang in ('th', 'en')),
	-- Of the view that it shows, where it is of one.
	title text,
	state text not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed')),
	stage text check (stage in ('reading', 'laying_out', 'keeping')),
	percent integer check (percent between 0 and 100),
	attempts integer not null default 0,
	asked_at timestamptz not null default clock_timestamp(),
	-- Of the last sign of life of whoever makes it.
	touched_at timestamptz,
	-- Why not; a code that the page has words for.
	failure text,
	file_name text,
	size integer,
	hash text references stored_file,
	made_at timestamptz,
	-- Whom it was made for, and of which data: their grants then (role and narrowing), release, data version, Bangkok's day. Where any of it
	-- differs, the same request may give another file.
	grants jsonb,
	release text,
	data_version bigint,
	as_of date,
	-- The last day on which it can be had.
	expires_on date not null,
	check ((state = 'ready') = (hash is not null)),
	check (hash is null or (file_name is not null and size is not null and made_at is not null and grants is not null)),
	check ((state = 'failed') = (failure is not null))
);
create index made_file_user on made_file (user_id, id desc);
create index made_file_unmade on made_file (id) where state in ('waiting', 'working');
create index made_file_hash on made_file (hash) where hash is not null;
create index made_file_expiry on made_file (expires_on);
