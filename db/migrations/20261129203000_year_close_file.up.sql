-- The year's report is kept at the close of its last quarter.
alter table period_file drop constraint period_file_kind_check;
alter table period_file add constraint period_file_kind_check check (kind in ('report', 'initiatives', 'indicators', 'plan_actual', 'year_close'));

-- A draft that a close made is of that very moment, so that one made anew since is told from it.
update year_draft d set drafted_at = p.closed_at
from reporting_period p
where p.fiscal_year = d.fiscal_year - 1 and p.quarter = 4 and p.closed_at is not null and not exists (
	select from audit_event e join audit_event c on c.action = 'period.close' and c.record_id = p.fiscal_year || '-q4' and e.id > c.id
	where e.action = 'next_year.draft' and e.record_id = d.fiscal_year::text
);
