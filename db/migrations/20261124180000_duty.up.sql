-- Duties of the reporting cycle: periods that open by themselves, due dates moved for one initiative, and what was sent to whom.

-- Periods that will open by themselves on their day: a row becomes a reporting_period then.
create table planned_period (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	opens_on date not null,
	due_date date check (due_date >= opens_on),
	planned_by text,
	lock_version integer not null default 1,
	primary key (fiscal_year, quarter)
);

-- One initiative may report later than the others: its due date in this period, and why.
create table period_extension (
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	due_date date not null,
	reason text not null,
	granted_by text,
	granted_at timestamptz not null default clock_timestamp(),
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	primary key (fiscal_year, quarter, initiative_id),
	foreign key (fiscal_year, quarter) references reporting_period on delete cascade,
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade
);
create index period_extension_initiative on period_extension (initiative_id);

-- The log of reminders: one row for each person, period, occasion and way; the ones of the product are what a person reads.
create table reminder (
	id bigint generated always as identity primary key,
	-- before: a week before it is due; due: on the day; overdue: weekly after; asked: somebody pressed "remind these"; waiting: a report has waited too long for review.
	kind text not null check (kind in ('before', 'due', 'overdue', 'asked', 'waiting')),
	channel text not null check (channel in ('product', 'email', 'webhook')),
	-- Null: to the webhook, which is nobody's.
	user_id text references app_user on delete cascade,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	-- Bangkok's day it belongs to.
	day date not null,
	-- How many reports are owed (or wait), and of which initiatives.
	owed integer not null check (owed >= 1),
	initiative_ids bigint[] not null,
	asked_by text,
	created_at timestamptz not null default clock_timestamp(),
	sent_at timestamptz,
	attempts integer not null default 0,
	last_error text,
	read_at timestamptz,
	unique nulls not distinct (kind, channel, user_id, fiscal_year, quarter, day, asked_by),
	check ((user_id is null) = (channel = 'webhook'))
);
create index reminder_user on reminder (user_id, created_at desc) where channel = 'product';
create index reminder_period on reminder (fiscal_year, quarter, created_at desc);

-- Why a due date moved.
create table period_due_change (
	id bigint generated always as identity primary key,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	before_date date,
	after_date date,
	reason text not null,
	changed_by text,
	changed_at timestamptz not null default clock_timestamp(),
	foreign key (fiscal_year, quarter) references reporting_period on delete cascade
);
create index period_due_change_period on period_due_change (fiscal_year, quarter, changed_at);
