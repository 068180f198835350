-- Files made at a period's close: kept by what they contain, served byte for byte, never made twice.
create table stored_file (
	hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
	media_type text not null,
	bytes bytea not null,
	check (hash = encode(sha256(bytes), 'hex'))
);
create trigger stored_file_final before update on stored_file for each row execute function refuse_change();

create table period_file (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	kind text not null check (kind in ('report', 'initiatives')),
	format text not null check (format in ('pdf', 'xlsx', 'csv')),
	lang text not null check (lang in ('th', 'en')),
	scope text not null check (scope in ('public', 'all')),
	file_name text not null,
	hash text not null references stored_file,
	-- What it was made by.
	rule_version integer not null references rule_version,
	release text not null,
	made_at timestamptz not null default now(),
	primary key (fiscal_year, quarter, kind, format, lang, scope),
	unique (fiscal_year, quarter, file_name),
	foreign key (fiscal_year, quarter) references reporting_period
);
create trigger period_file_final before update on period_file for each row execute function refuse_change();
