-- Workbooks and CSV files that officials send in: what was read of them, what each row would do, what it did. The file itself stands apart.
create table data_import (
	id bigint generated always as identity primary key,
	subject text not null check (subject in ('initiatives', 'milestones', 'budgets', 'transactions', 'reports')),
	file_name text not null,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	size integer not null check (size > 0),
	state text not null default 'mapping'
		check (state in ('mapping', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone')),
	-- Where rows and columns are, as somebody confirmed it.
	mapping jsonb,
	-- Which code was meant by a name that is none of ours: {"organisation": {"typed": "code"}}.
	choices jsonb not null default '{}',
	-- From which day organisation, dimensions, places and status hold where a row changes them.
	changed_from date,
	-- Why an approved schedule changes.
	reason text,
	-- Rows by verdict, and other sums.
	counts jsonb not null default '{}',
	-- Why the last step could not be done, as a word of ours; null where it could.
	failure text,
	failure_params jsonb,
	author_id text not null references app_user on delete cascade,
	organisation_code text,
	is_sample boolean not null default false,
	created_at timestamptz not null default clock_timestamp(),
	checked_at timestamptz,
	applied_at timestamptz,
	-- Without foreign keys, as in audit_event.
	asked_by text,
	applied_by text,
	undone_at timestamptz,
	undone_by text
);
create index data_import_author on data_import (author_id, created_at desc);
create index data_import_waiting on data_import (id) where state in ('checking', 'applying', 'undoing');

create table data_import_file (
	import_id bigint primary key references data_import on delete cascade,
	bytes bytea not null
);

-- How far a long step is; written while the step's own transaction is open, so it stands apart. taken_at: who took the step was at it then.
create table data_import_progress (
	import_id bigint primary key references data_import on delete cascade,
	taken_at timestamptz not null default clock_timestamp(),
	worker text not null,
	done integer not null default 0,
	total integer
);

create table data_import_row (
	import_id bigint not null references data_import on delete cascade,
	line integer not null,
	-- What names the row to a reader: a code, and what follows it.
	label text not null,
	verdict text not null check (verdict in ('new', 'changed', 'same', 'error', 'conflict', 'skipped')),
	-- Why it was passed over.
	skipped text,
	-- Canonical; null where nothing could be read.
	row_values jsonb,
	-- [{field, column, key, params}]
	errors jsonb not null default '[]',
	-- [{field, before, after}]
	changes jsonb not null default '[]',
	stamp text,
	-- The record's own id where it is there; after it was taken over, always.
	record_id bigint,
	initiative_id bigint,
	-- Stamp of the record as it was when the row was checked, and once it was taken over.
	seen_stamp text,
	made_stamp text,
	-- What the undo puts back.
	before jsonb,
	primary key (import_id, line)
);
create index data_import_row_verdict on data_import_row (import_id, verdict, line);

-- Columns that were confirmed once are suggested the next time the same heads come.
create table import_mapping (
	organisation_code text,
	is_sample boolean not null,
	subject text not null,
	heads text not null,
	mapping jsonb not null,
	choices jsonb not null default '{}',
	used_at timestamptz not null default clock_timestamp(),
	unique nulls not distinct (organisation_code, is_sample, subject, heads)
);
