-- Who may act for whom, since when a report stands as it does, what its writer thinks of it, and the files that prove it.

-- One person stands in for another from a day until a day (both included), within the other's own grants.
create table delegation (
	id bigint generated always as identity primary key,
	from_user_id text not null references app_user on delete cascade,
	to_user_id text not null references app_user on delete cascade,
	starts_on date not null,
	ends_on date not null,
	reason text,
	named_by text,
	named_at timestamptz not null default clock_timestamp(),
	withdrawn_by text,
	withdrawn_at timestamptz,
	check (from_user_id <> to_user_id),
	check (ends_on >= starts_on),
	check (withdrawn_by is null or withdrawn_at is not null)
);
create index delegation_to on delegation (to_user_id, ends_on) where withdrawn_at is null;
create index delegation_from on delegation (from_user_id, ends_on);

-- In whose name it was done, beside who did it. The transaction says it once (queries/audit.ts): no event of it can forget.
alter table audit_event add column on_behalf_of text default nullif(current_setting('tidtam.on_behalf_of', true), '');

alter table progress_report
	add column submitted_for text,
	add column reviewed_for text,
	add column state_at timestamptz not null default now(),
	add column self_rating text check (self_rating in ('on_track', 'some_problems', 'serious_problems')),
	-- Nobody approves what they submitted, in whosever name.
	add check (state not in ('approved', 'superseded')
		or not coalesce(reviewed_by = submitted_for or reviewed_for = submitted_by or reviewed_for = submitted_for, false));
update progress_report set state_at = case state when 'submitted' then submitted_at when 'returned' then coalesce(reviewed_at, updated_at)
	when 'approved' then reviewed_at when 'superseded' then updated_at else created_at end;

create function tell_state_since() returns trigger language plpgsql as $$
begin
	new.state_at := coalesce(case new.state when 'submitted' then new.submitted_at when 'returned' then new.reviewed_at when 'approved' then new.reviewed_at end,
		case tg_op when 'INSERT' then new.created_at else clock_timestamp() end);
	return new;
end $$;
create trigger progress_report_inserted before insert on progress_report for each row execute function tell_state_since();
create trigger progress_report_stepped before update of state on progress_report for each row
	when (old.state is distinct from new.state or old.submitted_at is distinct from new.submitted_at) execute function tell_state_since();

-- Evidence of a milestone (or of the report as a whole), kept by what it contains; a correction begins with its predecessor's.
create table attachment (
	id bigint generated always as identity primary key,
	report_id bigint not null,
	initiative_id bigint not null,
	milestone_id bigint,
	hash text not null references stored_file,
	file_name text not null,
	-- What it shows: also the text in place of a picture.
	caption text not null,
	size integer not null check (size > 0),
	added_by text,
	added_at timestamptz not null default clock_timestamp(),
	unique nulls not distinct (report_id, milestone_id, hash),
	foreign key (report_id, initiative_id) references progress_report (id, initiative_id) on delete cascade,
	foreign key (milestone_id, initiative_id) references milestone (id, initiative_id) on delete cascade
);
create index attachment_hash on attachment (hash);
create index attachment_milestone on attachment (milestone_id);
-- Read in pieces while it is sent: kept unpacked, a piece is found without reading what precedes it.
alter table stored_file alter column bytes set storage external;

-- Days that a report may wait for one reviewer before it climbs to the next.
insert into app_setting (key, value) values ('review_wait_days', '7');

-- Whether a grant's narrowing covers an initiative on a day: domain/permission.ts `covers`, for the places that ask it of many grants.
create function grant_covers(initiative bigint, organisation text, dimension text, place text, day date) returns boolean language sql stable as $$
	select (organisation is null or exists (select from initiative_organisation c where c.initiative_id = initiative and c.role = 'accountable'
			and c.organisation_code = organisation and c.valid_from <= day and (c.valid_to is null or day < c.valid_to)))
		and (dimension is null or exists (select from initiative_dimension c where c.initiative_id = initiative
			and c.dimension_code = dimension and c.valid_from <= day and (c.valid_to is null or day < c.valid_to)))
		and (place is null or place = 'TH' or exists (select from initiative_place c where c.initiative_id = initiative
			and starts_with(c.place_code, place) and c.valid_from <= day and (c.valid_to is null or day < c.valid_to)))
$$;
