-- Acting on what the figures say: steps of the ladder, health as an executive sets it for a time, and why an initiative is late.

-- What follows when an initiative's health crosses a bound; a new version for each change, the newest is in force.
create table ladder_version (
	version integer primary key check (version >= 1),
	reason text,
	created_by text,
	created_at timestamptz not null default clock_timestamp()
);
-- A health without a row: no step follows.
create table ladder_step (
	version integer not null references ladder_version,
	health text not null check (health in ('early_warning', 'behind', 'critical')),
	kind text not null check (kind in ('acceleration_letter', 'field_visit', 'meeting', 'executive_report', 'other')),
	-- Days to do it in, from the day that it was opened.
	days integer not null check (days between 1 and 365),
	primary key (version, health)
);
insert into ladder_version (version) values (1);
insert into ladder_step (version, health, kind, days) values
	(1, 'early_warning', 'acceleration_letter', 15), (1, 'behind', 'field_visit', 30), (1, 'critical', 'meeting', 15);
create trigger ladder_version_immutable before update or delete on ladder_version for each row execute function refuse_change();
create trigger ladder_step_immutable before update or delete on ladder_step for each row execute function refuse_change();

create table action (
	id bigint generated always as identity primary key,
	initiative_id bigint not null,
	-- The period it came from; it stays open over later ones until it is closed.
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	kind text not null check (kind in ('acceleration_letter', 'field_visit', 'meeting', 'executive_report', 'other')),
	-- The bound that was crossed. Null: added by hand.
	health text check (health in ('early_warning', 'behind', 'critical')),
	ladder_version integer references ladder_version,
	-- What is to be done and why, where somebody said so.
	task text,
	-- The figure that it was opened for, as it stood then.
	planned numeric(5, 2),
	actual numeric(5, 2),
	slippage numeric(6, 2),
	owner_user_id text references app_user on delete set null,
	owner_organisation_code text references organisation on delete set null,
	opened_on date not null,
	due_date date not null check (due_date >= opened_on),
	state text not null default 'open' check (state in ('open', 'done', 'dropped')),
	outcome text,
	minutes text,
	minutes_link text check (minutes_link ~ '^https?://'),
	drop_reason text,
	closed_at timestamptz,
	closed_by text,
	created_by text,
	created_at timestamptz not null default clock_timestamp(),
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	constraint action_of_ladder check ((health is null) = (ladder_version is null)),
	constraint action_by_hand_says_what check (health is not null or task is not null),
	constraint action_done_has_outcome check (state <> 'done' or outcome is not null),
	constraint action_dropped_has_reason check (state <> 'dropped' or drop_reason is not null),
	constraint action_closed check ((state = 'open') = (closed_at is null))
);
-- Once for each crossing, however often the figures are computed anew.
create unique index action_once on action (initiative_id, fiscal_year, quarter, health) where health is not null;
create index action_initiative on action (initiative_id, opened_on);
create index action_open on action (due_date) where state = 'open';
create index action_owner on action (owner_user_id) where state = 'open' and owner_user_id is not null;

-- Health as an executive sets it: for figures from a period on, until its last day or until it is withdrawn. What held at a close is told by the times.
create table health_override (
	id bigint generated always as identity primary key,
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	health text not null check (health in ('ahead', 'on_schedule', 'early_warning', 'behind', 'critical')),
	-- As computed on the day it was set.
	computed_health text,
	reason text not null check (reason <> ''),
	-- First and last day that it holds.
	set_on date not null,
	ends_on date not null check (ends_on >= set_on),
	set_by text,
	set_at timestamptz not null default clock_timestamp(),
	withdrawn_at timestamptz,
	withdrawn_by text,
	withdrawn_because text,
	is_sample boolean not null default false,
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	constraint override_withdrawn check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is not null or withdrawn_by is null))
);
create index health_override_initiative on health_override (initiative_id, set_at);
create function refuse_override_change() returns trigger language plpgsql as $$
begin
	if old.withdrawn_at is not null
		or (new.initiative_id, new.fiscal_year, new.quarter, new.health, new.reason, new.set_on, new.ends_on, new.set_at, new.set_by)
			is distinct from (old.initiative_id, old.fiscal_year, old.quarter, old.health, old.reason, old.set_on, old.ends_on, old.set_at, old.set_by) then
		raise exception 'a health override can only be withdrawn, once' using errcode = 'integrity_constraint_violation';
	end if;
	return new;
end $$;
create trigger health_override_kept before update on health_override for each row execute function refuse_override_change();

-- Why an initiative is late, as its report says: the main cause first.
create table report_explanation (
	report_id bigint not null references progress_report on delete cascade,
	position smallint not null check (position between 1 and 3),
	kind text not null check (kind in ('budget', 'procurement', 'personnel', 'area_safety', 'weather', 'coordination', 'other')),
	words text,
	primary key (report_id, position),
	unique (report_id, kind)
);
