-- What the nightly check found: stored figures that their inputs do not give. It changes none of them.
create table figure_check (
	checked_on date primary key,
	figures integer not null,
	-- Of open periods: nothing may differ. Of closed ones: inputs were changed after the close.
	open_drift integer not null,
	closed_drift integer not null,
	finished_at timestamptz not null default clock_timestamp()
);
create table figure_drift (
	initiative_id bigint not null references initiative on delete cascade,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	is_frozen boolean not null,
	-- By column: what is stored, what the inputs give. A row that is not stored, or should not be: column 'row'.
	differences jsonb not null,
	first_found date not null,
	last_found date not null,
	primary key (initiative_id, fiscal_year, quarter)
);
