import { sql, type Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import { joinedDueDate } from '#lib/server/db/due-date.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type DutyFilter = {
	scope: 'public' | 'all';
	sample: boolean;
	dimension?: string | null;
	plan?: string | null;
	organisation?: string | null;
};

/**
 * Figures of open periods up to `period` for which a report is owed: the initiative was active, and no report is approved or
 * waiting for review. Periods that have not begun owe nothing.
 */
export function owedFigures(db: Kysely<DB>, filter: DutyFilter, today: string) {
	return (
		db
			.selectFrom('reporting_period')
			.innerJoin('initiative_period_figure as figure', (join) =>
				join
					.onRef('figure.fiscal_year', '=', 'reporting_period.fiscal_year')
					.onRef('figure.quarter', '=', 'reporting_period.quarter')
			)
			.leftJoin('period_extension as extension', (join) =>
				join
					.onRef('extension.fiscal_year', '=', 'figure.fiscal_year')
					.onRef('extension.quarter', '=', 'figure.quarter')
					.onRef('extension.initiative_id', '=', 'figure.initiative_id')
			)
			.where('reporting_period.state', '=', 'open')
			.where(
				sql<boolean>`quarter_start(reporting_period.fiscal_year, reporting_period.quarter) <= ${today}::date`
			)
			// A sample period binds sample initiatives only: an invented due date makes no real duty.
			.where(({ or, eb }) =>
				or([eb('reporting_period.is_sample', '=', false), eb('figure.is_sample', '=', true)])
			)
			.where('figure.status', '=', 'active')
			.where('figure.is_reported', '=', false)
			.$if(filter.scope === 'public', (query) => query.where('figure.visibility', '=', 'public'))
			.$if(!filter.sample, (query) => query.where('figure.is_sample', '=', false))
			.$if(!!filter.plan, (query) => query.where('figure.plan_code', '=', filter.plan!))
			.$if(!!filter.organisation, (query) =>
				query.where('figure.organisation_code', '=', filter.organisation!)
			)
			.$if(!!filter.dimension, (query) =>
				query.where(({ exists, selectFrom }) =>
					exists(
						selectFrom('figure_dimension')
							.select('figure_dimension.initiative_id')
							.whereRef('figure_dimension.initiative_id', '=', 'figure.initiative_id')
							.whereRef('figure_dimension.fiscal_year', '=', 'figure.fiscal_year')
							.whereRef('figure_dimension.quarter', '=', 'figure.quarter')
							.where('figure_dimension.dimension_code', '=', filter.dimension!)
					)
				)
			)
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('progress_report')
							.select('progress_report.id')
							.whereRef('progress_report.initiative_id', '=', 'figure.initiative_id')
							.whereRef('progress_report.fiscal_year', '=', 'figure.fiscal_year')
							.whereRef('progress_report.quarter', '=', 'figure.quarter')
							.where('progress_report.state', '=', 'submitted')
					)
				)
			)
	);
}

export type Duty = {
	organisation_code: string | null;
	name_th: string | null;
	name_en: string | null;
	owed: number;
	/** The earliest of them; null: no due date is set. */
	due_date: string | null;
	/** Negative: overdue by so many days. Null: no due date is set. */
	daysLeft: number | null;
};

/** Reports owed for one period by responsible organisation, the most first; null: it is not open, so that nobody can owe one. daysLeft counts from today to the due date. */
export async function listDutiesByOrganisation(
	db: Kysely<DB>,
	filter: DutyFilter,
	period: Period,
	today: string
): Promise<Duty[] | null> {
	const rows = await owedFigures(db, filter, today)
		.leftJoin('organisation', 'organisation.code', 'figure.organisation_code')
		.where('reporting_period.fiscal_year', '=', period.fiscalYear)
		.where('reporting_period.quarter', '=', period.quarter)
		.groupBy(['figure.organisation_code', 'organisation.name_th', 'organisation.name_en'])
		.select(({ fn }) => [
			'figure.organisation_code',
			'organisation.name_th',
			'organisation.name_en',
			sql<string | null>`min(${joinedDueDate})`.as('due_date'),
			fn.countAll<number>().as('owed'),
			sql<number | null>`min(${joinedDueDate}) - ${today}::date`.as('days_left')
		])
		.orderBy('owed', 'desc')
		.orderBy('figure.organisation_code')
		.limit(50)
		.execute();
	if (rows.length === 0 && !(await isBinding(db, filter, period, today))) return null;
	return rows.map(({ days_left, owed, ...row }) => ({ ...row, owed: Number(owed), daysLeft: days_left }));
}

/** Whether the period's reports are asked for by then: of sample initiatives alone where it is a sample itself. */
async function isBinding(
	db: Kysely<DB>,
	{ sample }: DutyFilter,
	{ fiscalYear, quarter }: Period,
	today: string
): Promise<boolean> {
	const row = await db
		.selectFrom('reporting_period')
		.select('quarter')
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.where('state', '=', 'open')
		.where(sql<boolean>`quarter_start(fiscal_year, quarter) <= ${today}::date`)
		.$if(!sample, (query) => query.where('is_sample', '=', false))
		.executeTakeFirst();
	return row !== undefined;
}
