-- What an initiative is measured by: definitions, targets per period, and what each report says of them.
create table indicator (
	id bigint generated always as identity primary key,
	initiative_id bigint not null,
	-- Stands in addresses, beside 'new'.
	code text not null check (code ~ '^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$' and code <> 'new'),
	position integer not null check (position >= 1),
	name_th text not null check (name_th <> ''),
	name_en text,
	unit_th text not null check (unit_th <> ''),
	unit_en text,
	kind text not null check (kind in ('cumulative', 'per_period', 'latest', 'ratio')),
	direction text not null check (direction in ('up', 'down', 'keep')),
	-- numerator ÷ denominator × factor: 100 = per cent.
	ratio_factor integer check (ratio_factor in (1, 100, 1000, 10000, 100000)),
	-- How far from the target still counts as kept, in the unit.
	tolerance numeric(20, 4) check (tolerance >= 0),
	-- Null = not known, never 0. Of a per-period indicator: of one such period.
	baseline_value numeric(20, 4),
	baseline_fiscal_year fiscal_year,
	baseline_quarter quarter,
	decimals smallint not null default 0 check (decimals between 0 and 4),
	definition_th text,
	definition_en text,
	data_source_th text,
	data_source_en text,
	by_sex boolean not null default false,
	by_age_group boolean not null default false,
	by_place boolean not null default false,
	is_sample boolean not null default false,
	unique (initiative_id, code),
	unique (id, initiative_id, kind),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	constraint indicator_factor_of_ratio check ((kind = 'ratio') = (ratio_factor is not null)),
	constraint indicator_tolerance_to_keep check ((direction = 'keep') = (tolerance is not null)),
	-- What is counted since the start can only grow.
	constraint indicator_cumulative_grows check (kind <> 'cumulative' or direction = 'up'),
	constraint indicator_baseline_period check ((baseline_fiscal_year is null or baseline_value is not null) and (baseline_quarter is null or baseline_fiscal_year is not null))
);
create index indicator_order on indicator (initiative_id, position);

create table indicator_target (
	indicator_id bigint not null references indicator on delete cascade,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	value numeric(20, 4) not null,
	primary key (indicator_id, fiscal_year, quarter)
);

-- The kind comes with the key: a ratio has its two counts and all others a value, and no kind changes under what was reported.
create table report_indicator (
	report_id bigint not null,
	initiative_id bigint not null,
	indicator_id bigint not null,
	kind text not null,
	value numeric(20, 4),
	numerator numeric(20, 4),
	denominator numeric(20, 4) check (denominator >= 0),
	note text,
	primary key (report_id, indicator_id),
	unique (report_id, indicator_id, kind),
	foreign key (report_id, initiative_id) references progress_report (id, initiative_id) on delete cascade,
	-- What was reported keeps its indicator; looked at when the transaction ends, so that an initiative can go as a whole.
	foreign key (indicator_id, initiative_id, kind) references indicator (id, initiative_id, kind) deferrable initially deferred,
	constraint report_indicator_amount check (case when kind = 'ratio' then value is null else num_nonnulls(numerator, denominator) = 0 end)
);
create index report_indicator_indicator on report_indicator (indicator_id);

create table report_indicator_part (
	report_id bigint not null,
	indicator_id bigint not null,
	kind text not null,
	breakdown text not null check (breakdown in ('sex', 'age_group', 'place')),
	category text not null,
	place_code text generated always as (case when breakdown = 'place' then category end) stored references place,
	value numeric(20, 4),
	numerator numeric(20, 4),
	denominator numeric(20, 4) check (denominator >= 0),
	primary key (report_id, indicator_id, breakdown, category),
	foreign key (report_id, indicator_id, kind) references report_indicator (report_id, indicator_id, kind) on delete cascade,
	constraint report_indicator_part_category check (case breakdown
		when 'sex' then category in ('female', 'male', 'unspecified')
		when 'age_group' then category in ('under_15', '15_24', '25_59', '60_over', 'unspecified')
		else true end),
	constraint report_indicator_part_amount check (case when kind = 'ratio' then value is null and num_nonnulls(numerator, denominator) > 0
		else value is not null and num_nonnulls(numerator, denominator) = 0 end)
);
