-- Of which fiscal year's money it is, and of which expense class; null: the year of its day, and not stated.
alter table transaction
	add budget_year fiscal_year,
	add expense_class text check (expense_class in ('personnel', 'operating', 'capital', 'subsidy', 'other')),
	-- Carried money that was handed on to (or came from) last or next year's initiative: not kept back a second time.
	add counterpart_id bigint references initiative on delete cascade,
	add check (budget_year <= fiscal_year_of(transaction_date)),
	add check (counterpart_id is null or kind = 'carry_over');
create index transaction_budget_year on transaction (budget_year) where budget_year is not null;
create index transaction_counterpart on transaction (counterpart_id) where counterpart_id is not null;

-- What the government wants disbursed by the end of each quarter of a fiscal year, as its letters say: every version is kept.
create table disbursement_target (
	fiscal_year fiscal_year not null,
	version integer not null check (version >= 1),
	-- The letter or resolution that sets it.
	source text not null check (source <> ''),
	reason text,
	created_by text,
	created_at timestamptz not null default clock_timestamp(),
	primary key (fiscal_year, version),
	check (version = 1 or reason is not null)
);
create table disbursement_target_value (
	fiscal_year fiscal_year not null,
	version integer not null,
	measure text not null check (measure in ('disbursed', 'used')),
	expense text not null check (expense in ('all', 'capital')),
	quarter quarter not null,
	-- Of the year's budget, cumulative.
	percent numeric(5, 2) not null check (percent between 0 and 100),
	primary key (fiscal_year, version, measure, expense, quarter),
	foreign key (fiscal_year, version) references disbursement_target on delete cascade
);
create trigger disbursement_target_immutable before update on disbursement_target for each row execute function refuse_change();
create trigger disbursement_target_value_immutable before update on disbursement_target_value for each row execute function refuse_change();
