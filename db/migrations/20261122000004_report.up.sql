-- Reporting periods, quarterly reports, transactions and the stored figures that every page reads.
create table reporting_period (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	due_date date,
	state text not null default 'open' check (state in ('open', 'closed')),
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	primary key (fiscal_year, quarter),
	check (due_date >= quarter_start(fiscal_year, quarter))
);

create table progress_report (
	id bigint generated always as identity primary key,
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	revision integer not null default 1 check (revision >= 1),
	revision_reason text,
	state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'superseded')),
	physical_percent percent,
	obligated numeric(18, 2) check (obligated >= 0),
	disbursed numeric(18, 2) check (disbursed >= 0),
	results text,
	problem_kind text check (problem_kind in ('none', 'budget', 'procurement', 'personnel', 'area_safety', 'weather', 'coordination', 'other')),
	problems text,
	solutions text,
	help_needed text,
	help_from text,
	next_steps text,
	submitted_by text,
	submitted_at timestamptz,
	reviewed_by text,
	reviewed_at timestamptz,
	return_comment text,
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (initiative_id, fiscal_year, quarter, revision),
	unique (id, initiative_id),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	foreign key (fiscal_year, quarter) references reporting_period,
	check (state <> 'returned' or return_comment is not null),
	check (state not in ('submitted', 'approved', 'superseded') or submitted_at is not null),
	check (state not in ('approved', 'superseded') or reviewed_at is not null),
	check (revision = 1 or revision_reason is not null),
	-- Nobody approves what they submitted.
	check (state not in ('approved', 'superseded') or reviewed_by <> submitted_by)
);
create unique index progress_report_approved on progress_report (initiative_id, fiscal_year, quarter) where state = 'approved';
create unique index progress_report_in_work on progress_report (initiative_id, fiscal_year, quarter) where state in ('draft', 'submitted', 'returned');
create index progress_report_state on progress_report (state, fiscal_year, quarter) where state in ('draft', 'submitted', 'returned');

create table report_milestone (
	report_id bigint not null,
	initiative_id bigint not null,
	milestone_id bigint not null,
	percent percent,
	actual_start date,
	actual_end date,
	note text,
	primary key (report_id, milestone_id),
	foreign key (report_id, initiative_id) references progress_report (id, initiative_id) on delete cascade,
	foreign key (milestone_id, initiative_id) references milestone (id, initiative_id) on delete cascade,
	check (actual_end >= actual_start)
);
create index report_milestone_milestone on report_milestone (milestone_id);

create table transaction (
	id bigint generated always as identity primary key,
	plan_code text,
	initiative_id bigint,
	report_id bigint references progress_report on delete cascade,
	kind text not null check (kind in ('commitment', 'obligation', 'disbursement', 'carry_over')),
	transaction_date date not null,
	amount numeric(18, 2) not null,
	currency currency not null default 'THB',
	source_reference text,
	is_sample boolean not null default false,
	check (num_nonnulls(plan_code, initiative_id) = 1),
	foreign key (plan_code, is_sample) references plan (code, is_sample) on delete cascade,
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade
);
create index transaction_initiative on transaction (initiative_id, transaction_date);
create index transaction_plan on transaction (plan_code, transaction_date) where plan_code is not null;
create unique index transaction_source on transaction (plan_code, source_reference) where plan_code is not null;

-- The snapshot (design §4): rewritten in the transaction that changes an input while the period is open, frozen when it closes.
create table initiative_period_figure (
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	planned numeric(5, 2),
	-- The plan at the quarter's own end, whatever today is: the curve's future.
	planned_at_end numeric(5, 2),
	actual numeric(5, 2),
	slippage numeric(6, 2),
	spi numeric(12, 4),
	planned_baseline_one numeric(5, 2),
	slippage_baseline_one numeric(6, 2),
	year_progress numeric(6, 2),
	health text not null check (health in ('cancelled', 'suspended', 'completed', 'no_report', 'not_started', 'no_plan',
		'stale', 'ahead', 'on_schedule', 'early_warning', 'behind', 'critical')),
	-- An approved report of this very period exists.
	is_reported boolean not null,
	-- The period whose approved report the actual comes from (null: none).
	reported_fiscal_year fiscal_year,
	reported_quarter quarter,
	report_id bigint,
	report_revision integer,
	-- Null: in the means. Otherwise why it is left out.
	left_out text check (left_out in ('cancelled', 'suspended', 'not_started', 'no_report', 'no_plan', 'stale', 'unknown_progress')),
	-- THB of the fiscal year, after transfers, else by Act. Null: unknown or another currency.
	budget_weight numeric(18, 2),
	budget_basis text check (budget_basis in ('after_transfers', 'by_act')),
	disbursed numeric(18, 2),
	obligated numeric(18, 2),
	status text not null,
	plan_code text not null,
	organisation_code text,
	visibility text not null,
	parts_total integer not null default 0,
	baseline_number integer,
	rule_version integer not null references rule_version,
	-- Every input, weight and exclusion (see domain/progress.ts).
	working jsonb not null,
	-- The day that the plan was compared at, and when the row was written.
	as_of date not null,
	computed_at timestamptz not null default now(),
	frozen_at timestamptz,
	is_sample boolean not null default false,
	primary key (initiative_id, fiscal_year, quarter),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade
);
create index figure_period on initiative_period_figure (fiscal_year, quarter, health);
create index figure_organisation on initiative_period_figure (fiscal_year, quarter, organisation_code);
create index figure_plan on initiative_period_figure (fiscal_year, quarter, plan_code);
create table figure_dimension (
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	dimension_code text not null references dimension,
	parts integer not null,
	is_editorial boolean not null,
	primary key (fiscal_year, quarter, dimension_code, initiative_id),
	foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade
);
create index figure_dimension_initiative on figure_dimension (initiative_id, fiscal_year, quarter);
create table figure_place (
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	place_code text not null references place,
	primary key (fiscal_year, quarter, place_code, initiative_id),
	foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade
);
create index figure_place_initiative on figure_place (initiative_id, fiscal_year, quarter);
