import pg from 'pg';
import { addDays } from '#lib/domain/calendar.ts';
import { milestoneIds, workingTemplates } from './working.ts';

const MILESTONES = 5;
/** FY2562 Q1 to FY2564 Q2. */
const REPORTS = 10;
/** Each milestone takes a fifth of the three years. */
const DAYS = 219;

/**
 * `count` invented initiatives with five milestones and ten approved reports each, and the figures that the progress rule would
 * keep for them (written in bulk: what is measured is the reading). Triggers and foreign keys are off while it loads.
 */
export async function generate(url: string, count: number): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query('set session_replication_role = replica');
		await client.query(`set work_mem = '256MB'; set synchronous_commit = off`);
		for (const statement of statements(count)) await client.query(statement);
		await client.query(figures, [templates()]);
		for (const statement of afterFigures) await client.query(statement);
	} finally {
		await client.end();
	}
	await tidy(url);
}

async function tidy(url: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query('vacuum analyze');
	await client.end();
}

const period = (n: string) => `(2562 + (${n} - 1) / 4) as fiscal_year, ((${n} - 1) % 4 + 1) as quarter`;
const health = `(array['ahead','on_schedule','early_warning','behind','critical'])[1 + i % 5]`;
const slippage = `((array[6, 0, -7, -12, -20])[1 + i % 5] - i % 99 / 100.0)`;

function statements(count: number): string[] {
	return [
		`insert into dimension (code, position, name_th, name_en, colour, glyph)
			select code, n, 'ด้าน ' || n, code, 'd' || n, '•'
			from unnest(array['security','economy','society','public-sector','human-resources','understanding']) with ordinality d(code, n)
			on conflict do nothing`,
		`insert into organisation (code, name_th, kind) select 'bench-' || n, 'หน่วยงาน ' || n, 'agency' from generate_series(0, 49) n`,
		`insert into plan (code, title_th, kind, start_date, end_date)
			select 'bench-' || n, 'แผนงาน ' || n, 'annual', '2018-10-01', '2021-09-30' from generate_series(0, 9) n`,
		`insert into reporting_period (fiscal_year, quarter, due_date) select y, q, quarter_end(y, q) + 15
			from generate_series(2562, 2564) y, generate_series(1, 4) q`,
		`insert into initiative (id, code, title_th, title_en, plan_code, start_date, end_date, search_text)
			overriding system value
			select i, 'B-' || i, 'โครงการทดสอบที่ ' || i, 'Bench initiative ' || i, 'bench-' || i % 10, '2018-10-01', '2021-09-30',
				'โครงการทดสอบที่' || i || ' benchinitiative' || i || ' b-' || i from generate_series(1, ${count}) i`,
		`insert into initiative_status (initiative_id, status) select id, 'active' from initiative`,
		`insert into initiative_dimension (initiative_id, dimension_code, parts)
			select i.id, d.code, 1 from initiative i join dimension d on d.position = 1 + i.id % 6 or d.position = 1 + (i.id / 6) % 6`,
		`insert into initiative_organisation (initiative_id, organisation_code, role) select id, 'bench-' || id % 50, 'accountable' from initiative`,
		`insert into milestone (id, initiative_id, position, title_th, weight, planned_start, planned_end)
			overriding system value
			select (i.id - 1) * ${MILESTONES} + n, i.id, n, 'กิจกรรม ' || n, 20, '2018-10-01'::date + (n - 1) * ${DAYS}, '2018-10-01'::date + n * ${DAYS} - 1
			from initiative i, generate_series(1, ${MILESTONES}) n`,
		`insert into budget (initiative_id, fiscal_year, expense_class, by_act, after_transfers)
			select i.id, y, 'operating', 1000000 + i.id % 977 * 1000, 900000 + i.id % 977 * 1000 from initiative i, generate_series(2562, 2564) y`,
		`insert into progress_report (initiative_id, fiscal_year, quarter, state, physical_percent, results, submitted_by, submitted_at,
				reviewed_by, reviewed_at)
			select i.id, ${period('n')}, 'approved', 8 * n, 'ผลการดำเนินงาน', 'a', now(), 'b', now()
			from initiative i, generate_series(1, ${REPORTS}) n`,
		`insert into report_milestone (report_id, initiative_id, milestone_id, percent)
			select r.id, r.initiative_id, m.id, least(100, greatest(0, 8 * ((r.fiscal_year - 2562) * 4 + r.quarter) * 5 - (m.position - 1) * 100))
			from progress_report r join milestone m on m.initiative_id = r.initiative_id`,
		`insert into transaction (initiative_id, kind, transaction_date, amount)
			select i.id, 'disbursement', quarter_end(2562 + (n - 1) / 4, (n - 1) % 4 + 1), 150000 from initiative i, generate_series(1, ${REPORTS}) n`
	];
}

/** Compared at each quarter's own end: the daily refresh finds nothing to do. */
const figures = `insert into initiative_period_figure (initiative_id, fiscal_year, quarter, planned, planned_at_end, actual, slippage, spi, health,
		is_reported, left_out, reported_fiscal_year, reported_quarter, budget_weight, budget_basis, disbursed, status, plan_code,
		organisation_code, visibility, parts_total, rule_version, working, as_of)
	select i, fiscal_year, quarter, 8 * n, 8 * n, greatest(0, least(100, 8 * n + ${slippage})),
		greatest(0, least(100, 8 * n + ${slippage})) - 8 * n, 1, ${health}, n <= ${REPORTS},
		case when n > ${REPORTS} then 'no_report' end, fiscal_year, quarter, 900000 + i % 977 * 1000, 'after_transfers',
		150000 * quarter, 'active', 'bench-' || i % 10, 'bench-' || i % 50, 'public',
		case when 1 + i % 6 = 1 + (i / 6) % 6 then 1 else 2 end, 1, format(($1::text[])[n], ${milestoneIds.join(', ')})::jsonb, quarter_end(fiscal_year, quarter)
	from (select i.id as i, n, ${period('n')} from initiative i, generate_series(1, 12) n) x`;

const afterFigures = [
	`insert into figure_dimension (initiative_id, fiscal_year, quarter, dimension_code, parts, is_editorial)
		select f.initiative_id, f.fiscal_year, f.quarter, d.dimension_code, d.parts, false
		from initiative_period_figure f join initiative_dimension d using (initiative_id)`,
	// Made up as these figures are, the nightly check would tell of each: it is taken as made.
	`insert into figure_check (checked_on, figures, open_drift, closed_drift)
		select (now() at time zone 'Asia/Bangkok')::date + n, 0, 0, 0 from generate_series(0, 1) n`,
	`insert into data_change (topic) values ('general')`
];

function templates(): string[] {
	return workingTemplates(
		Array.from({ length: MILESTONES }, (_, m) => ({
			start: addDays('2018-10-01', m * DAYS),
			end: addDays('2018-10-01', (m + 1) * DAYS - 1),
			percent: (n) => String(Math.min(100, Math.max(0, 40 * n - 100 * m)))
		}))
	);
}
