-- What everything else refers to: dimensions, organisations, places, sources, people.
create extension if not exists pg_trgm;

-- Thai fiscal year (พ.ศ.) and quarter of a day: FY N runs from 1 October N-1 to 30 September N.
create function fiscal_year_of(day date) returns integer language sql immutable strict parallel safe
	return extract(year from day)::integer + 543 + (extract(month from day) >= 10)::integer;
create function fiscal_quarter_of(day date) returns integer language sql immutable strict parallel safe
	return ((extract(month from day)::integer + 2) % 12) / 3 + 1;
create function quarter_start(fiscal_year integer, quarter integer) returns date language sql immutable strict parallel safe
	return (make_date(fiscal_year - 544, 10, 1) + make_interval(months => 3 * (quarter - 1)))::date;
create function quarter_end(fiscal_year integer, quarter integer) returns date language sql immutable strict parallel safe
	return (make_date(fiscal_year - 544, 10, 1) + make_interval(months => 3 * quarter) - interval '1 day')::date;

create domain fiscal_year as integer check (value between 2484 and 2700);
create domain quarter as smallint check (value between 1 and 4);
-- Percent of physical progress; reports may say more than 100 for over-achievement nowhere but in indicators.
create domain percent as numeric(7, 4) check (value between 0 and 100);
create domain precision_kind as text check (value in ('day', 'month', 'quarter', 'fiscal_year', 'year'));
create domain currency as text check (value ~ '^[A-Z]{3}$');

create table dimension (
	code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
	position smallint not null unique,
	name_th text not null,
	name_en text not null,
	colour text not null,
	glyph text not null
);

create table organisation (
	code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name_th text not null,
	name_en text,
	abbreviation_th text,
	abbreviation_en text,
	kind text not null check (kind in ('ministry', 'department', 'agency', 'division', 'donor', 'company', 'civil_society', 'education', 'other')),
	parent_code text references organisation,
	is_sample boolean not null default false,
	unique (code, is_sample),
	check (parent_code <> code)
);

-- Codes are TIS-1099: two digits a province, four a district, six a tambon; 'TH' is the country.
create table place (
	code text primary key check (code ~ '^(TH|\d{2}|\d{4}|\d{6})$'),
	kind text not null check (kind in ('country', 'province', 'district', 'tambon')),
	name_th text not null,
	name_en text,
	parent_code text references place
);

create table area_set (
	code text primary key,
	name_th text not null,
	name_en text not null
);
create table area_set_place (
	area_set_code text not null references area_set,
	place_code text not null references place,
	primary key (area_set_code, place_code)
);

create table source_document (
	key text primary key,
	title_th text not null,
	title_en text not null,
	publisher_th text,
	publisher_en text,
	dated_on date,
	dated_precision precision_kind,
	note_th text,
	note_en text
);
-- Bodies that a source says took part, without any role in an initiative.
create table source_participant (
	source_key text not null references source_document,
	organisation_code text not null references organisation,
	paragraph text not null,
	primary key (source_key, organisation_code)
);
-- Which paragraph a value comes from. field null = the record as a whole. Editorial = our reading.
create table citation (
	id bigint generated always as identity primary key,
	source_key text not null references source_document,
	paragraph text,
	record_type text not null,
	record_id text not null,
	field text,
	basis text not null check (basis in ('stated', 'editorial')),
	note_th text,
	note_en text,
	unique nulls not distinct (source_key, paragraph, record_type, record_id, field)
);
create index citation_record on citation (record_type, record_id);

-- One row: every write that changes what pages show raises it in its own transaction, last.
create table data_version (
	only_row boolean primary key default true check (only_row),
	version bigint not null default 1,
	changed_at timestamptz not null default now()
);
insert into data_version default values;

create table app_setting (
	key text primary key,
	value jsonb not null,
	lock_version integer not null default 1,
	updated_at timestamptz not null default now()
);
insert into app_setting (key, value) values ('require_sign_in', 'false');

-- Health bounds in percentage points of slippage (design §5). Rule versions are never edited.
create table rule_version (
	version integer primary key,
	ahead numeric(5, 2) not null,
	on_schedule numeric(5, 2) not null,
	early_warning numeric(5, 2) not null,
	behind numeric(5, 2) not null,
	reason text not null,
	created_by text,
	created_at timestamptz not null default now(),
	check (ahead > on_schedule and on_schedule > early_warning and early_warning > behind)
);
insert into rule_version (version, ahead, on_schedule, early_warning, behind, reason)
	values (1, 5, -5, -10, -15, 'กฎการคำนวณ รุ่นที่ 1');
