-- What was typed into a draft and could not be understood, by field, as it was typed: it is kept until it is put right, and counts as nothing.
alter table progress_report
	add column unread jsonb check (jsonb_typeof(unread) = 'object' and unread <> '{}'),
	add check (unread is null or state in ('draft', 'returned'));
