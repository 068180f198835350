import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { IndicatorValues } from '#lib/domain/indicator-values.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type ReportedIndicator = IndicatorValues & { report_id: number };

/** What the reports say of indicators, in the indicators' order, with its groups. */
export async function listReportIndicators(
	db: Kysely<DB>,
	reportIds: readonly number[]
): Promise<ReportedIndicator[]> {
	if (reportIds.length === 0) return [];
	const [values, parts] = await Promise.all([
		db
			.selectFrom('report_indicator as reported')
			.innerJoin('indicator as i', 'i.id', 'reported.indicator_id')
			.select([
				'reported.report_id',
				'reported.indicator_id',
				'reported.value',
				'reported.numerator',
				'reported.denominator',
				'reported.note'
			])
			.where('reported.report_id', 'in', reportIds)
			.orderBy('i.position')
			.orderBy('i.id')
			.execute(),
		db
			.selectFrom('report_indicator_part')
			.select(['report_id', 'indicator_id', 'breakdown', 'category', 'value', 'numerator', 'denominator'])
			.where('report_id', 'in', reportIds)
			.orderBy('breakdown')
			.orderBy('category')
			.execute()
	]);
	const byRow = Map.groupBy(parts, ({ report_id, indicator_id }) => `${report_id} ${indicator_id}`);
	return values.map((one) => ({
		...one,
		parts: (byRow.get(`${one.report_id} ${one.indicator_id}`) ?? []).map(
			({ report_id: _, indicator_id: __, ...part }) => part
		)
	}));
}

/** Lists for each indicator the newest approved report before a quarter that knows its value, and what it says. */
export async function listLastIndicatorValues(
	db: Kysely<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period
) {
	const newest = await db
		.selectFrom('report_indicator as reported')
		.innerJoin('progress_report as r', 'r.id', 'reported.report_id')
		.distinctOn('reported.indicator_id')
		.select(['reported.indicator_id', 'reported.report_id', 'r.fiscal_year', 'r.quarter'])
		.where('reported.initiative_id', '=', initiativeId)
		.where('r.state', '=', 'approved')
		.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('r.fiscal_year', 'r.quarter'), '<', tuple(fiscalYear, quarter))
		)
		.where((eb) =>
			eb.or([
				eb('reported.value', 'is not', null),
				eb.and([eb('reported.numerator', 'is not', null), eb('reported.denominator', 'is not', null)])
			])
		)
		.orderBy('reported.indicator_id')
		.orderBy('r.fiscal_year', 'desc')
		.orderBy('r.quarter', 'desc')
		.execute();
	const values = await listReportIndicators(db, [...new Set(newest.map(({ report_id }) => report_id))]);
	return newest.map(({ fiscal_year, quarter: q, ...key }) => ({
		period: { fiscalYear: fiscal_year, quarter: q },
		...values.find(
			({ report_id, indicator_id }) => report_id === key.report_id && indicator_id === key.indicator_id
		)!
	}));
}

/** Every approved amount of the initiatives' indicators, in time's order, without the groups' shares; `until`: as it was at that time, whatever was corrected since. */
export async function listApprovedAmounts(
	db: Kysely<DB>,
	initiativeIds: readonly number[],
	until: Date | null = null
) {
	if (initiativeIds.length === 0) return [];
	const rows = await db
		.selectFrom('report_indicator as reported')
		.innerJoin('progress_report as r', 'r.id', 'reported.report_id')
		.select([
			'reported.indicator_id',
			'reported.report_id',
			'r.fiscal_year',
			'r.quarter',
			'reported.value',
			'reported.numerator',
			'reported.denominator',
			'reported.note'
		])
		.where('reported.initiative_id', 'in', initiativeIds)
		.where((eb) =>
			until === null
				? eb('r.state', '=', 'approved')
				: eb('r.id', 'in', reportsUntil(db, initiativeIds, until))
		)
		.orderBy('r.fiscal_year')
		.orderBy('r.quarter')
		.execute();
	return rows.map(({ fiscal_year, quarter, ...row }) => ({
		...row,
		period: { fiscalYear: fiscal_year, quarter }
	}));
}

/** Selects for each quarter the revision that was in force at the time. */
function reportsUntil(db: Kysely<DB>, initiativeIds: readonly number[], until: Date) {
	return db
		.selectFrom('progress_report')
		.distinctOn(['initiative_id', 'fiscal_year', 'quarter'])
		.select('id')
		.where('initiative_id', 'in', initiativeIds)
		.where('state', 'in', ['approved', 'superseded'])
		.where('reviewed_at', '<=', until)
		.orderBy('initiative_id')
		.orderBy('fiscal_year')
		.orderBy('quarter')
		.orderBy('revision', 'desc');
}

/** Groups' shares in the reports, with the names of places (null for other groups). */
export async function listIndicatorParts(db: Kysely<DB>, reportIds: readonly number[]) {
	if (reportIds.length === 0) return [];
	return db
		.selectFrom('report_indicator_part as part')
		.leftJoin('place', 'place.code', 'part.place_code')
		.select([
			'part.report_id',
			'part.indicator_id',
			'part.breakdown',
			'part.category',
			'part.value',
			'part.numerator',
			'part.denominator',
			'place.name_th',
			'place.name_en'
		])
		.where('part.report_id', 'in', reportIds)
		.orderBy('part.breakdown')
		.orderBy('part.category')
		.execute();
}
