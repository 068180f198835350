-- Beside a frozen figure: what the reports approved after the close make of it. The frozen row itself never changes.
create table figure_correction (
	initiative_id bigint not null,
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	planned numeric(5, 2),
	actual numeric(5, 2),
	slippage numeric(6, 2),
	health text not null,
	left_out text,
	is_reported boolean not null,
	disbursed numeric(18, 2),
	obligated numeric(18, 2),
	report_id bigint,
	report_revision integer,
	-- Of the revision whose approval wrote it; null: a first report, approved late.
	reason text,
	corrected_at timestamptz not null default clock_timestamp(),
	primary key (fiscal_year, quarter, initiative_id),
	foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade
);
create index figure_correction_initiative on figure_correction (initiative_id);
