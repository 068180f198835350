-- An obligation is a balance: what is still outstanding at a quarter's end (ผูกพันคงเหลือ), of the budget of one fiscal year.
-- Used = disbursed so far + outstanding. What was reported before this rule was each quarter's own new obligation, with nothing said of
-- its payment: it cannot be netted, and is kept apart.

-- Asked for instead of "obligated in this quarter", which stays as it was told in older reports.
alter table progress_report add column outstanding numeric(18, 2) check (outstanding >= 0);
alter table month_update add column outstanding numeric(18, 2) check (outstanding >= 0);

alter table transaction drop constraint transaction_kind_check;
update transaction set kind = 'obligation_before_rule' where kind = 'obligation';
alter table transaction
	add constraint transaction_kind_check check (kind in
		('commitment', 'new_obligation', 'release', 'outstanding', 'obligation_before_rule', 'disbursement', 'carry_over')),
	-- What lessens an obligation is a release, not a negative obligation; a balance is never below nothing.
	add constraint transaction_obligation_sign check (amount >= 0 or kind not in ('new_obligation', 'release', 'outstanding')),
	-- A balance is of all that the budget of a year is bound by: two of its parts would be two balances. Of two of one day a
	-- report's counts, else the one recorded last.
	add constraint transaction_balance_whole check (kind <> 'outstanding' or expense_class is null);
-- obligated: only what was obligated before the rule. used, is_used_complete: false where something of it is not known.
alter table initiative_period_figure
	add column outstanding numeric(18, 2),
	add column used numeric(18, 2),
	add column is_used_complete boolean not null default false;
alter table figure_correction
	add column outstanding numeric(18, 2),
	add column used numeric(18, 2),
	add column is_used_complete boolean not null default false;

-- What is closed keeps what it counted as used; open quarters count what was disbursed alone.
alter table initiative_period_figure disable trigger figure_frozen;
update initiative_period_figure set used = case
	when frozen_at is null then disbursed
	when coalesce(disbursed, obligated) is not null then coalesce(disbursed, 0) + coalesce(obligated, 0) end
where coalesce(disbursed, obligated) is not null;
alter table initiative_period_figure enable trigger figure_frozen;
update figure_correction set used = coalesce(disbursed, 0) + coalesce(obligated, 0) where coalesce(disbursed, obligated) is not null;

drop index figure_rollup;
create index figure_rollup on initiative_period_figure (fiscal_year, quarter, initiative_id)
	include (visibility, is_sample, plan_code, organisation_code, status, health, left_out, is_reported, actual, planned, planned_at_end,
		budget_weight, disbursed, obligated, outstanding, used, is_used_complete, parts_total, rule_version, as_of);

-- A column that was confirmed to hold what was obligated in the quarter is not the balance: it is asked for anew.
delete from import_mapping where subject = 'reports' and mapping -> 'columns' ? 'obligated';
update data_import set mapping = mapping #- '{columns,obligated}' where subject = 'reports' and mapping -> 'columns' ? 'obligated';
