delete from period_file where kind not in ('report', 'initiatives');
alter table period_file drop constraint period_file_kind_check;
alter table period_file add constraint period_file_kind_check check (kind in ('report', 'initiatives'));
drop function keep_close;
drop table closed_action;
drop table closed_report;
drop table closed_indicator;
drop table closed_money;
