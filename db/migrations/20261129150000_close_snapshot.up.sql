-- What a close keeps beside its figures, so that every page and file of that close says the same for ever. Kept as it was read,
-- before anything is reckoned from it: the rules in domain/ make of it what they made on the day.

-- Money by month, and the milestones that its plan is spread over.
create table closed_money (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	initiative_id bigint not null,
	-- Milestones in their order: budget, dates and how precise they are.
	steps jsonb not null,
	-- Baht disbursed in the year up to the quarter's end, by fiscal month and by whether entries had a day of their own.
	entries jsonb not null,
	primary key (fiscal_year, quarter, initiative_id),
	foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade
);
-- What initiatives were measured by: definitions and targets. What reports say of them never changes.
create table closed_indicator (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	indicator_id bigint not null,
	initiative_id bigint not null references initiative on delete cascade,
	position integer not null,
	-- The row, numbers as text, with its targets.
	definition jsonb not null,
	primary key (fiscal_year, quarter, indicator_id)
);
create index closed_indicator_initiative on closed_indicator (initiative_id, fiscal_year, quarter);
-- Reports that there were: the approved ones, and those in somebody's hands, begun or handed in.
create table closed_report (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	initiative_id bigint not null,
	report_id bigint not null,
	state text not null check (state in ('draft', 'submitted', 'returned', 'approved')),
	state_at timestamptz not null,
	submitted_at timestamptz,
	primary key (fiscal_year, quarter, initiative_id),
	foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade
);
-- Actions of the period and of earlier ones that were still open in it.
create table closed_action (
	of_fiscal_year fiscal_year not null,
	of_quarter quarter not null,
	id bigint not null,
	initiative_id bigint not null references initiative on delete cascade,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	kind text not null,
	health text,
	task text,
	planned numeric(5, 2),
	actual numeric(5, 2),
	slippage numeric(6, 2),
	owner_user_id text,
	owner_organisation_code text,
	opened_on date not null,
	due_date date not null,
	state text not null check (state in ('open', 'done', 'dropped')),
	outcome text,
	drop_reason text,
	closed_at timestamptz,
	is_sample boolean not null,
	primary key (of_fiscal_year, of_quarter, id)
);
create index closed_action_initiative on closed_action (initiative_id);

-- Of the initiatives from one id to another: a part at a time keeps clear of the time limit of a statement.
create function keep_close(closed_year fiscal_year, closed_quarter quarter, closed_on timestamptz, first_id bigint, last_id bigint) returns void language sql as $$
	insert into closed_money (fiscal_year, quarter, initiative_id, steps, entries)
	select f.fiscal_year, f.quarter, f.initiative_id, coalesce(m.steps, '[]'), coalesce(t.entries, '[]')
	from initiative_period_figure f
	left join (
		select initiative_id, jsonb_agg(jsonb_build_object('budget_amount', budget_amount::text, 'start_date', planned_start, 'start_precision', start_precision,
			'end_date', planned_end, 'end_precision', end_precision) order by position) as steps
		from milestone where initiative_id between first_id and last_id group by initiative_id
	) m on m.initiative_id = f.initiative_id
	left join (
		select initiative_id, jsonb_agg(jsonb_build_object('month', month, 'isDated', is_dated, 'amount', amount::text) order by month, is_dated) as entries
		from (
			select initiative_id, (extract(month from transaction_date)::int + 2) % 12 + 1 as month, report_id is null as is_dated, sum(amount) as amount
			from transaction
			where initiative_id between first_id and last_id and kind = 'disbursement' and currency = 'THB'
				and transaction_date between quarter_start(closed_year, 1::smallint) and quarter_end(closed_year, closed_quarter)
			group by 1, 2, 3
		) entry group by initiative_id
	) t on t.initiative_id = f.initiative_id
	where f.fiscal_year = closed_year and f.quarter = closed_quarter and f.initiative_id between first_id and last_id;

	insert into closed_indicator (fiscal_year, quarter, indicator_id, initiative_id, position, definition)
	select f.fiscal_year, f.quarter, i.id, i.initiative_id, i.position, to_jsonb(i) || jsonb_build_object(
		'tolerance', i.tolerance::text, 'baseline_value', i.baseline_value::text,
		'targets', coalesce((select jsonb_agg(jsonb_build_object('period', jsonb_build_object('fiscalYear', t.fiscal_year, 'quarter', t.quarter), 'value', t.value::text)
			order by t.fiscal_year, t.quarter) from indicator_target t where t.indicator_id = i.id), '[]'))
	from initiative_period_figure f join indicator i on i.initiative_id = f.initiative_id
	where f.fiscal_year = closed_year and f.quarter = closed_quarter and f.initiative_id between first_id and last_id;

	insert into closed_report (fiscal_year, quarter, initiative_id, report_id, state, state_at, submitted_at)
	select f.fiscal_year, f.quarter, f.initiative_id, r.id, 'approved', r.reviewed_at, r.submitted_at
	from initiative_period_figure f join progress_report r on r.id = f.report_id
	where f.fiscal_year = closed_year and f.quarter = closed_quarter and f.is_reported and f.initiative_id between first_id and last_id
	union all
	select f.fiscal_year, f.quarter, f.initiative_id, r.id, r.state, r.state_at, r.submitted_at
	from initiative_period_figure f join progress_report r on r.initiative_id = f.initiative_id and r.fiscal_year = f.fiscal_year and r.quarter = f.quarter
	where f.fiscal_year = closed_year and f.quarter = closed_quarter and not f.is_reported and f.initiative_id between first_id and last_id
		and r.state in ('draft', 'submitted', 'returned') and r.created_at <= closed_on;

	insert into closed_action
	select closed_year, closed_quarter, a.id, a.initiative_id, a.fiscal_year, a.quarter, a.kind, a.health, a.task, a.planned, a.actual, a.slippage,
		a.owner_user_id, a.owner_organisation_code, a.opened_on, a.due_date,
		case when a.closed_at <= closed_on then a.state else 'open' end,
		case when a.closed_at <= closed_on then a.outcome end, case when a.closed_at <= closed_on then a.drop_reason end,
		case when a.closed_at <= closed_on then a.closed_at end, a.is_sample
	from action a
	where a.initiative_id between first_id and last_id and (a.fiscal_year, a.quarter) <= (closed_year, closed_quarter) and a.created_at <= closed_on
		and (a.closed_at is null or (a.closed_at at time zone 'Asia/Bangkok')::date >= quarter_start(closed_year, closed_quarter));
$$;

-- What was closed before is kept as it stands today: from now on it stays.
select keep_close(fiscal_year, quarter, closed_at, 0, 9223372036854775807) from reporting_period where closed_at is not null;

create trigger closed_money_kept before update or delete on closed_money for each row execute function refuse_change();
create trigger closed_indicator_kept before update on closed_indicator for each row execute function refuse_change();
create trigger closed_report_kept before update or delete on closed_report for each row execute function refuse_change();
create trigger closed_action_kept before update on closed_action for each row execute function refuse_change();

alter table period_file drop constraint period_file_kind_check;
alter table period_file add constraint period_file_kind_check check (kind in ('report', 'initiatives', 'indicators', 'plan_actual'));
