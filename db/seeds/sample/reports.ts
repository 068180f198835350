import type { Insertable, Transaction } from 'kysely';
import {
	addDays,
	comparePeriods,
	nextPeriod,
	quarterEnd,
	type IsoDate,
	type Period
} from '#lib/domain/calendar.ts';
import { dayNumber } from '#lib/domain/civil.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { insertIndicatorValues, type Measured } from './indicators.ts';
import { quarterMoney, type YearBudget } from './money.ts';
import { progressOn, type StepProgress } from './progress.ts';
import { SHOWN, type Scenario } from './scenarios.ts';
import type { Schedule } from './schedule.ts';
import type { Kind } from './titles/title.ts';
import { causesOf, NOT_BEGUN, RETURNED_BECAUSE, REVISED_BECAUSE, wordsOf } from './report-texts.ts';

export type Reported = {
	id: number;
	kind: Kind;
	scenario: Scenario;
	years: YearBudget[];
	schedules: Schedule[];
	milestoneIds: number[];
	measured: Measured[];
	places: string[];
	writer: string;
	reviewer: string;
	d: number;
	n: number;
};
type Row = Insertable<DB['progress_report']>;

/** Every quarter's approved report, then the one in work; with the approved ones' money, and the milestones' true dates. */
export async function insertReports(trx: Transaction<DB>, of: Reported): Promise<void> {
	const { scenario } = of;
	const approved = scenario.reported ? periodsOf(...scenario.reported) : [];
	let before: StepProgress[] = [];
	for (const [index, period] of approved.entries()) {
		const isLast = index === approved.length - 1;
		// The gap widens as work goes on; what is invented for the last quarter is exact.
		const slippage = isLast ? scenario.slippage : scenario.slippage * ((index + 1) / approved.length) ** 1.2;
		before = await insertReport(trx, of, period, slippage, before, 'approved');
	}
	if (before.length) await updateActualDates(trx, of, before);
	if (scenario.inWork)
		await insertReport(
			trx,
			of,
			approved.length ? nextPeriod(SHOWN) : SHOWN,
			scenario.slippage,
			before,
			scenario.inWork
		);
}

async function insertReport(
	trx: Transaction<DB>,
	of: Reported,
	period: Period,
	slippage: number,
	before: StepProgress[],
	state: 'approved' | 'draft' | 'submitted' | 'returned'
): Promise<StepProgress[]> {
	const { id, schedules, kind, d, n } = of;
	const day = quarterEnd(period);
	const schedule = schedules.findLast(({ approved_on }) => approved_on <= day)!;
	const steps = progressOn(schedule, day, slippage, before);
	const begun = schedule.start_date <= day;
	const own = schedule.steps.length ? null : ownProgress(schedule, day, slippage);
	const reached = own ?? steps.reduce((sum, { percent }) => sum + (percent ?? 0), 0) / steps.length;
	const money = begun ? quarterMoney(of.years, period, slippage) : null;
	const words = begun
		? wordsOf(kind, reached, slippage, d + n + period.quarter)
		: { results: NOT_BEGUN, problem_kind: 'none' };
	const row: Row = {
		initiative_id: id,
		fiscal_year: period.fiscalYear,
		quarter: period.quarter,
		physical_percent: own,
		...money,
		...words,
		self_rating: begun ? ratingOf(slippage, d + n) : null,
		is_sample: true,
		...trailOf(of, day, state)
	};
	const isRevised = state === 'approved' && n === 0 && d % 3 === 0 && comparePeriods(period, SHOWN) === 0;
	const measure = (report_id: number) =>
		insertIndicatorValues(trx, begun ? of.measured : [], {
			report_id,
			initiative_id: id,
			period,
			share: reached / 100,
			slippage,
			places: of.places,
			pick: d + n
		});
	if (isRevised)
		await measure(await insertOne(trx, of, { ...row, disbursed: 0, state: 'superseded' }, steps));
	const kept = isRevised ? { ...row, revision: 2, revision_reason: REVISED_BECAUSE } : row;
	const reportId = await insertOne(trx, of, kept, steps);
	await measure(reportId);
	if (begun) await insertExplanations(trx, reportId, slippage, d + n + period.quarter);
	if (state === 'approved' && money) await insertMoney(trx, id, reportId, day, money);
	return steps;
}

async function insertOne(
	trx: Transaction<DB>,
	{ id, milestoneIds }: Reported,
	row: Row,
	steps: StepProgress[]
): Promise<number> {
	const report = await trx
		.insertInto('progress_report')
		.values(row)
		.returning('id')
		.executeTakeFirstOrThrow();
	const milestoneRows = steps
		.map((step, index) => ({
			report_id: report.id,
			initiative_id: id,
			milestone_id: milestoneIds[index]!,
			...step
		}))
		.filter(({ percent }) => percent !== null);
	if (milestoneRows.length) await trx.insertInto('report_milestone').values(milestoneRows).execute();
	return report.id;
}

/** Mostly what the figures say, sometimes brighter, sometimes not told: people rate themselves. */
function ratingOf(slippage: number, pick: number): Row['self_rating'] {
	if (pick % 7 === 6) return null;
	if (slippage >= -5 || pick % 5 === 4) return 'on_track';
	return slippage >= -15 ? 'some_problems' : 'serious_problems';
}

/** Why it is late; every seventh does not say. */
async function insertExplanations(trx: Transaction<DB>, report_id: number, slippage: number, pick: number) {
	if (pick % 7 === 3) return;
	const rows = causesOf(slippage, pick).map((cause, i) => ({ ...cause, report_id, position: i + 1 }));
	if (rows.length) await trx.insertInto('report_explanation').values(rows).execute();
}

/** Who handed it in and who looked at it, so many days after the quarter. */
function trailOf({ writer, reviewer, d, n }: Reported, day: IsoDate, state: string): Partial<Row> {
	const on = (days: number) => `${addDays(day, days)}T10:${10 + ((d * 12 + n) % 50)}:00+07:00`;
	const submitted = { submitted_by: writer, submitted_at: on(3 + ((d + n) % 8)) };
	const reviewed = { reviewed_by: reviewer, reviewed_at: on(12 + ((d + n) % 5)) };
	if (state === 'draft') return { state: 'draft' };
	if (state === 'submitted') return { state: 'submitted', ...submitted };
	if (state === 'returned')
		return { state: 'returned', ...submitted, ...reviewed, return_comment: RETURNED_BECAUSE[(d + n) % 3]! };
	return { state: 'approved', ...submitted, ...reviewed };
}

/** As approval writes it: at the quarter's end, with the report. */
async function insertMoney(
	trx: Transaction<DB>,
	initiative_id: number,
	report_id: number,
	day: IsoDate,
	money: { disbursed: number; outstanding: number }
) {
	const own = { initiative_id, report_id, transaction_date: day, is_sample: true };
	await trx
		.insertInto('transaction')
		.values([
			{ ...own, kind: 'outstanding', amount: money.outstanding },
			{ ...own, kind: 'disbursement', amount: money.disbursed }
		])
		.execute();
}

async function updateActualDates(trx: Transaction<DB>, { milestoneIds }: Reported, steps: StepProgress[]) {
	for (const [index, { actual_start, actual_end }] of steps.entries()) {
		if (actual_start === null) continue;
		await trx
			.updateTable('milestone')
			.set({ actual_start, actual_end })
			.where('id', '=', milestoneIds[index]!)
			.execute();
	}
}

function ownProgress({ start_date, end_date }: Schedule, day: IsoDate, slippage: number): number {
	const done =
		day >= end_date
			? 100
			: (100 * (dayNumber(day) - dayNumber(start_date) + 1)) /
				(dayNumber(end_date) - dayNumber(start_date) + 1);
	return Math.min(100, Math.max(0, Math.round(done + slippage)));
}

function periodsOf(from: Period, to: Period): Period[] {
	return comparePeriods(from, to) > 0 ? [] : [from, ...periodsOf(nextPeriod(from), to)];
}
