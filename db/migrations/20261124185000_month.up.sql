-- Months between the quarters, for those who want them: days that an administrator sets, and what an initiative notes of each.
-- They enter no figure: a quarter's report takes them over, and is reviewed.
create table month_period (
	fiscal_year fiscal_year not null,
	-- 1 = October … 12 = September.
	month smallint not null check (month between 1 and 12),
	opens_on date not null,
	due_date date check (due_date >= opens_on),
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	primary key (fiscal_year, month)
);
create table month_update (
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	month smallint not null,
	-- Since the start, as in a quarter's report.
	physical_percent percent,
	-- Baht of this month alone.
	obligated numeric(18, 2) check (obligated >= 0),
	disbursed numeric(18, 2) check (disbursed >= 0),
	note text,
	written_by text,
	updated_at timestamptz not null default clock_timestamp(),
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	primary key (initiative_id, fiscal_year, month),
	foreign key (fiscal_year, month) references month_period,
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade
);
