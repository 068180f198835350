-- The next fiscal year's draft plan: of each initiative of the year that closed, what may become of it. Decided one by one.
create table year_draft (
	-- The new year.
	fiscal_year fiscal_year primary key,
	drafted_by text,
	drafted_at timestamptz not null default clock_timestamp()
);
create table year_draft_item (
	fiscal_year fiscal_year not null references year_draft on delete cascade,
	-- Last year's.
	initiative_id bigint not null,
	suggestion text not null check (suggestion in ('create', 'continue', 'none')),
	why text not null check (why in ('unfinished', 'unknown', 'suspended', 'reaches', 'may_reach', 'no_end', 'completed', 'cancelled', 'has_next')),
	-- As they stood when the draft was made: the last figure, milestones not done, money kept back, what the year's reports say.
	actual percent,
	milestones jsonb not null default '[]',
	carried jsonb not null default '[]',
	lessons jsonb not null default '[]',
	decision text check (decision in ('create', 'continue', 'decline')),
	reason text,
	-- What was created; null where the same initiative goes on.
	successor_id bigint references initiative on delete set null,
	decided_by text,
	decided_at timestamptz,
	is_sample boolean not null default false,
	lock_version integer not null default 1,
	primary key (fiscal_year, initiative_id),
	foreign key (initiative_id, is_sample) references initiative (id, is_sample) on delete cascade,
	check (decision is distinct from 'decline' or reason is not null),
	check ((decision is null) = (decided_at is null)),
	check (successor_id is null or decision = 'create')
);
create index year_draft_item_initiative on year_draft_item (initiative_id);
create index year_draft_item_successor on year_draft_item (successor_id) where successor_id is not null;
create index initiative_predecessor on initiative (predecessor_id) where predecessor_id is not null;
