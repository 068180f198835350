drop index figure_rollup;
alter table figure_correction drop column is_used_complete, drop column used, drop column outstanding;
alter table initiative_period_figure drop column is_used_complete, drop column used, drop column outstanding;
create index figure_rollup on initiative_period_figure (fiscal_year, quarter, initiative_id)
	include (visibility, is_sample, plan_code, organisation_code, status, health, left_out, is_reported, actual, planned, planned_at_end,
		budget_weight, disbursed, obligated, parts_total, rule_version, as_of);

alter table transaction
	drop constraint transaction_balance_whole,
	drop constraint transaction_obligation_sign,
	drop constraint transaction_kind_check;
-- A balance becomes what it differs by from the one before; what was released is a negative obligation.
update transaction t set amount = o.amount - o.before
from (
	select id, amount, coalesce(lag(amount) over (
		partition by initiative_id, plan_code, currency, coalesce(budget_year, fiscal_year_of(transaction_date))
		order by transaction_date, report_id nulls last, id), 0) as before
	from transaction where kind = 'outstanding'
) o where o.id = t.id;
update transaction set amount = -amount where kind = 'release';
update transaction set kind = 'obligation' where kind in ('new_obligation', 'release', 'outstanding', 'obligation_before_rule');
alter table transaction add constraint transaction_kind_check check (kind in ('commitment', 'obligation', 'disbursement', 'carry_over'));
alter table month_update drop column outstanding;
alter table progress_report drop column outstanding;
