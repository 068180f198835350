drop table month_update;
drop table month_period;
