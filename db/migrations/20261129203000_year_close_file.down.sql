delete from period_file where kind = 'year_close';
alter table period_file drop constraint period_file_kind_check;
alter table period_file add constraint period_file_kind_check check (kind in ('report', 'initiatives', 'indicators', 'plan_actual'));
