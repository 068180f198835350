drop index reminder_unsent;
alter table reminder drop column given_up_at, drop column tried_at;
alter table planned_period drop column is_sample;
