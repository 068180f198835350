-- What a step of a report begins with, in one round trip. Each statement in a volatile function sees what was committed before it
-- began: whoever had to wait for the initiative reads its reports as the one before left them, as with statements of their own.
create function lock_reports(periods_key bigint, of_initiative bigint, of_year integer, of_quarter integer, in_name_of text)
returns table (initiative_row initiative, period_state text, report_row progress_report, explanations json)
language plpgsql volatile as $$
begin
	if in_name_of is not null then
		perform set_config('tidtam.on_behalf_of', in_name_of, true);
	end if;
	perform pg_advisory_xact_lock_shared(periods_key);
	select i.* into initiative_row from initiative i where i.id = of_initiative for no key update;
	if not found then
		return;
	end if;
	select p.state into period_state from reporting_period p where p.fiscal_year = of_year and p.quarter = of_quarter;
	for report_row in
		select r.* from progress_report r
		where r.initiative_id = of_initiative and r.fiscal_year = of_year and r.quarter = of_quarter order by r.revision desc
	loop
		select coalesce(json_agg(json_build_object('kind', e.kind, 'words', e.words) order by e.position), '[]') into explanations
			from report_explanation e where e.report_id = report_row.id;
		return next;
	end loop;
	if not found then
		report_row := null;
		return next;
	end if;
end $$;
