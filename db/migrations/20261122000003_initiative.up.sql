-- Plans, initiatives, their schedule and their money. A child of a sample row is a sample row: composite keys see to it.
create table plan (
	code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	title_th text not null,
	title_en text,
	kind text not null check (kind in ('programme', 'annual', 'integrated')),
	owner_code text references organisation,
	goal_th text,
	goal_en text,
	start_date date,
	start_precision precision_kind not null default 'day',
	end_date date,
	end_precision precision_kind not null default 'day',
	iati_identifier text unique,
	is_sample boolean not null default false,
	unique (code, is_sample),
	check (end_date >= start_date)
);
create table plan_organisation (
	plan_code text not null references plan on delete cascade,
	organisation_code text not null references organisation,
	role text not null check (role in ('funder', 'accountable', 'implementing', 'partner')),
	is_sample boolean not null default false,
	primary key (plan_code, organisation_code, role),
	foreign key (plan_code, is_sample) references plan (code, is_sample)
);

-- Start is the first day of the unit that its precision names, end the last (year: the calendar year). Null = not stated.
create table initiative (
	id bigint generated always as identity primary key,
	code text not null unique check (code ~ '^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$'),
	title_th text not null check (title_th <> ''),
	title_en text,
	plan_code text not null references plan,
	objective_th text,
	objective_en text,
	beneficiaries_th text,
	beneficiaries_en text,
	responsible_user_id text references app_user on delete set null,
	start_date date,
	start_precision precision_kind not null default 'day',
	end_date date,
	end_precision precision_kind not null default 'day',
	visibility text not null default 'public' check (visibility in ('public', 'internal')),
	emenscr_code text,
	predecessor_id bigint references initiative on delete set null,
	search_text text not null default '',
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (id, is_sample),
	check (end_date >= start_date),
	check (predecessor_id <> id)
);
create index initiative_plan on initiative (plan_code);
create index initiative_search on initiative using gin (search_text gin_trgm_ops);

-- Dated: in force on a day d where valid_from <= d and (valid_to is null or d < valid_to).
create table initiative_status (
	initiative_id bigint not null,
	valid_from date not null default '1941-01-01',
	status text not null check (status in ('planned', 'active', 'completed', 'suspended', 'cancelled')),
	reason text,
	is_sample boolean not null default false,
	primary key (initiative_id, valid_from),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	check (status not in ('suspended', 'cancelled') or reason is not null)
);
create table initiative_dimension (
	initiative_id bigint not null,
	dimension_code text not null references dimension,
	parts integer not null check (parts between 1 and 1000),
	basis text not null default 'stated' check (basis in ('stated', 'editorial')),
	valid_from date not null default '1941-01-01',
	valid_to date,
	is_sample boolean not null default false,
	primary key (initiative_id, dimension_code, valid_from),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	check (valid_to > valid_from)
);
-- The lead organisation is the one in role 'accountable'; at most one is in force on a day.
create table initiative_organisation (
	initiative_id bigint not null,
	organisation_code text not null references organisation,
	role text not null check (role in ('funder', 'accountable', 'implementing', 'partner')),
	valid_from date not null default '1941-01-01',
	valid_to date,
	is_sample boolean not null default false,
	primary key (initiative_id, organisation_code, role, valid_from),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	check (valid_to > valid_from)
);
create unique index initiative_lead_now on initiative_organisation (initiative_id) where role = 'accountable' and valid_to is null;
create index initiative_organisation_code on initiative_organisation (organisation_code);
create table initiative_place (
	initiative_id bigint not null,
	place_code text not null references place,
	basis text not null default 'stated' check (basis in ('stated', 'editorial')),
	valid_from date not null default '1941-01-01',
	valid_to date,
	is_sample boolean not null default false,
	primary key (initiative_id, place_code, valid_from),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	check (valid_to > valid_from)
);
create index initiative_place_code on initiative_place (place_code);

-- Each source's own version of a plan's or an initiative's dates; where they disagree, both are shown.
create table stated_span (
	id bigint generated always as identity primary key,
	plan_code text references plan on delete cascade,
	initiative_id bigint references initiative on delete cascade,
	source_key text not null references source_document,
	paragraph text,
	start_date date,
	start_precision precision_kind not null default 'day',
	end_date date,
	end_precision precision_kind not null default 'day',
	check (num_nonnulls(plan_code, initiative_id) = 1),
	check (end_date >= start_date)
);

-- The working plan. The approved plan is a baseline: an immutable numbered copy.
create table milestone (
	id bigint generated always as identity primary key,
	initiative_id bigint not null,
	position integer not null,
	title_th text not null check (title_th <> ''),
	title_en text,
	weight numeric(9, 4) check (weight > 0),
	budget_amount numeric(18, 2) check (budget_amount >= 0),
	planned_start date,
	planned_end date,
	start_precision precision_kind not null default 'day',
	end_precision precision_kind not null default 'day',
	actual_start date,
	actual_end date,
	is_sample boolean not null default false,
	unique (initiative_id, position) deferrable initially immediate,
	unique (id, initiative_id),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	check (planned_end >= planned_start),
	check (actual_end >= actual_start)
);
create table schedule_baseline (
	id bigint generated always as identity primary key,
	initiative_id bigint not null,
	number integer not null check (number >= 1),
	start_date date,
	start_precision precision_kind not null default 'day',
	end_date date,
	end_precision precision_kind not null default 'day',
	approved_on date not null,
	reason text not null,
	approved_by text,
	is_sample boolean not null default false,
	unique (initiative_id, number),
	unique (id, initiative_id),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade
);
create table baseline_milestone (
	baseline_id bigint not null,
	initiative_id bigint not null,
	milestone_id bigint not null,
	weight numeric(9, 4) check (weight > 0),
	budget_amount numeric(18, 2) check (budget_amount >= 0),
	planned_start date,
	planned_end date,
	start_precision precision_kind not null default 'day',
	end_precision precision_kind not null default 'day',
	primary key (baseline_id, milestone_id),
	foreign key (baseline_id, initiative_id) references schedule_baseline (id, initiative_id) on delete cascade,
	foreign key (milestone_id, initiative_id) references milestone (id, initiative_id) on delete cascade,
	check (planned_end >= planned_start)
);
create trigger schedule_baseline_immutable before update on schedule_baseline for each row execute function refuse_change();
create trigger baseline_milestone_immutable before update on baseline_milestone for each row execute function refuse_change();

-- Money is a plan's or an initiative's, never both. Currencies are never added together.
create table budget (
	id bigint generated always as identity primary key,
	plan_code text,
	initiative_id bigint,
	fiscal_year fiscal_year not null,
	expense_class text not null default 'unspecified'
		check (expense_class in ('personnel', 'operating', 'capital', 'subsidy', 'other', 'unspecified')),
	currency currency not null default 'THB',
	by_act numeric(18, 2) check (by_act >= 0),
	after_transfers numeric(18, 2) check (after_transfers >= 0),
	is_sample boolean not null default false,
	check (num_nonnulls(plan_code, initiative_id) = 1),
	check (num_nonnulls(by_act, after_transfers) >= 1),
	unique nulls not distinct (plan_code, initiative_id, fiscal_year, expense_class, currency),
	foreign key (plan_code, is_sample) references plan (code, is_sample) on delete cascade,
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade
);
create index budget_initiative on budget (initiative_id, fiscal_year);
