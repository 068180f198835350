drop table period_due_change;
drop table reminder;
drop table period_extension;
drop table planned_period;
