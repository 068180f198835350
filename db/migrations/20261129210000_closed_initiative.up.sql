-- The words, dates, milestones and money of initiatives as they stood when a period closed: its pages and files say the same for ever.
create table closed_initiative (
	fiscal_year fiscal_year not null,
	quarter quarter not null,
	initiative_id bigint not null,
	plan_code text not null,
	title_th text not null,
	title_en text,
	objective_th text,
	objective_en text,
	beneficiaries_th text,
	beneficiaries_en text,
	start_date date,
	start_precision precision_kind not null,
	end_date date,
	end_precision precision_kind not null,
	-- Rows as the initiative's page reads them. Null: the period closed before these were kept.
	milestones jsonb,
	budgets jsonb,
	money jsonb,
	carried jsonb,
	primary key (fiscal_year, quarter, initiative_id),
	foreign key (initiative_id, fiscal_year, quarter) references initiative_period_figure on delete cascade
);

-- What was closed before is kept as it stands today: from now on it stays.
insert into closed_initiative
select f.fiscal_year, f.quarter, i.id, f.plan_code, i.title_th, i.title_en, i.objective_th, i.objective_en, i.beneficiaries_th, i.beneficiaries_en,
	i.start_date, i.start_precision, i.end_date, i.end_precision
from initiative_period_figure f
join reporting_period p on p.fiscal_year = f.fiscal_year and p.quarter = f.quarter and p.closed_at is not null
join initiative i on i.id = f.initiative_id;

create trigger closed_initiative_kept before update or delete on closed_initiative for each row execute function refuse_change();

-- Initiatives as lists show them as at a close; whoever had no figure then stands as today.
create view initiative_at_close as
select p.fiscal_year as close_year, p.quarter as close_quarter, i.id, i.code, coalesce(c.plan_code, i.plan_code) as plan_code, i.visibility, i.is_sample, i.emenscr_code, i.search_text, i.responsible_user_id,
	coalesce(c.title_th, i.title_th) as title_th,
	case when c.initiative_id is null then i.title_en else c.title_en end as title_en,
	case when c.initiative_id is null then i.start_date else c.start_date end as start_date,
	coalesce(c.start_precision, i.start_precision) as start_precision,
	case when c.initiative_id is null then i.end_date else c.end_date end as end_date,
	coalesce(c.end_precision, i.end_precision) as end_precision
from reporting_period p
cross join initiative i
left join closed_initiative c on c.fiscal_year = p.fiscal_year and c.quarter = p.quarter and c.initiative_id = i.id
where p.closed_at is not null;
