drop table report_indicator_part;
drop table report_indicator;
drop table indicator_target;
drop table indicator;
