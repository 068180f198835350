-- What others publish by IATI, read from a file that somebody sent: each activity as it was read, until somebody decides on it.
create table iati_import (
	id bigint generated always as identity primary key,
	file_name text not null,
	sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
	bytes integer not null,
	version text not null,
	-- As the file says; null where it does not.
	generated_on date,
	uploaded_by text,
	uploaded_at timestamptz not null default clock_timestamp()
);
create table iati_import_activity (
	import_id bigint not null references iati_import on delete cascade,
	position integer not null,
	iati_identifier text not null,
	record jsonb not null,
	primary key (import_id, position),
	unique (import_id, iati_identifier)
);

-- Which of our records an activity of others became: a newer file changes that one and makes no second.
create table iati_link (
	iati_identifier text primary key,
	initiative_id bigint unique references initiative on delete cascade,
	plan_code text unique references plan on delete cascade,
	source_key text not null references source_document,
	-- What the file said that was taken over last.
	record jsonb not null,
	taken_at timestamptz not null default clock_timestamp(),
	check (num_nonnulls(initiative_id, plan_code) = 1)
);

-- Sectors of others as our dimensions, remembered from file to file; null: none of ours.
create table iati_sector (
	vocabulary text not null,
	code text not null,
	dimension_code text references dimension,
	primary key (vocabulary, code)
);
