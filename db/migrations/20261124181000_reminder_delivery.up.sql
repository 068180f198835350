-- What an administrator of the sample set plans is a sample, too.
alter table planned_period add column is_sample boolean not null default false;

-- A message that could not be sent is tried again, later each time, until it is given up: it failed too often, grew too old, or nothing is owed any more.
alter table reminder
	add column tried_at timestamptz,
	add column given_up_at timestamptz,
	add check (sent_at is null or given_up_at is null);
create index reminder_unsent on reminder (id) where channel <> 'product' and sent_at is null and given_up_at is null;
