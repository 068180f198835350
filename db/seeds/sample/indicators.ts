import type { Transaction } from 'kysely';
import {
	comparePeriods,
	nextPeriod,
	periodOf,
	quarterEnd,
	type IsoDate,
	type Period
} from '#lib/domain/calendar.ts';
import { dayNumber } from '#lib/domain/civil.ts';
import { NO_AMOUNT, type Amount } from '#lib/domain/indicator.ts';
import type { IndicatorPart } from '#lib/domain/indicator-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { indicatorsOf, type Measure } from './measures.ts';
import type { Kind } from './titles/title.ts';

export type Measured = { id: number; measure: Measure };
type Own = { initiative_id: number; is_sample: boolean };
type Span = { start_date: IsoDate; end_date: IsoDate };

/** The invented indicators of one initiative with a target for each quarter of its span: straight from the baseline to the goal. */
export async function insertIndicators(
	trx: Transaction<DB>,
	own: Own,
	kind: Kind,
	{ start_date, end_date }: Span
): Promise<Measured[]> {
	const measured: Measured[] = [];
	const first = periodOf(start_date);
	for (const [index, measure] of indicatorsOf(kind).entries()) {
		const { goal: _, names, ...columns } = measure;
		const [th, en, unit_th, unit_en] = names;
		const { id } = await trx
			.insertInto('indicator')
			.values({
				...own,
				...columns,
				code: String(index + 1),
				position: index + 1,
				unit_th,
				unit_en,
				name_th: `ตัวอย่าง: ${th}`,
				name_en: `Sample: ${en}`,
				baseline_fiscal_year: first.fiscalYear - 1,
				data_source_th: 'ตัวอย่าง: แบบบันทึกของโครงการ',
				data_source_en: 'Sample: the initiative’s own records'
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		const targets = periodsOf(first, periodOf(end_date)).map((period) => ({
			indicator_id: id,
			fiscal_year: period.fiscalYear,
			quarter: period.quarter,
			value: aimAt(measure, shareOn(quarterEnd(period), start_date, end_date))
		}));
		await trx.insertInto('indicator_target').values(targets).execute();
		measured.push({ id, measure });
	}
	return measured;
}

export type SampleReport = {
	report_id: number;
	initiative_id: number;
	period: Period;
	/** Progress, 0–1. */ share: number;
	slippage: number;
	places: string[];
	pick: number;
};

/** What one report says of them; now and then one of them is not known. */
export async function insertIndicatorValues(
	trx: Transaction<DB>,
	measured: Measured[],
	report: SampleReport
): Promise<void> {
	const { report_id, initiative_id, pick, period } = report;
	for (const [index, { id, measure }] of measured.entries()) {
		if (index > 0 && (pick + period.quarter) % 7 === 3) continue;
		const amount = amountOf(measure, report);
		const key = { report_id, indicator_id: id, kind: measure.kind };
		await trx
			.insertInto('report_indicator')
			.values({ ...key, initiative_id, ...amount })
			.execute();
		const parts = partsOf(measure, amount, report.places);
		if (parts.length > 0)
			await trx
				.insertInto('report_indicator_part')
				.values(parts.map((part) => ({ ...key, ...part })))
				.execute();
	}
}

function amountOf(measure: Measure, { share, slippage, period, pick }: SampleReport): Amount {
	const { kind, goal } = measure;
	if (kind === 'ratio') {
		const denominator = 40 + 5 * (pick % 5) + 3 * period.quarter;
		const wanted =
			Number(measure.baseline_value) + (goal - Number(measure.baseline_value)) * share + slippage / 4;
		return {
			...NO_AMOUNT,
			numerator: String(Math.max(0, Math.min(denominator, Math.round((denominator * wanted) / 100)))),
			denominator: String(denominator)
		};
	}
	if (measure.direction === 'keep')
		return { ...NO_AMOUNT, value: round(measure, goal + Math.trunc(slippage / 8)) };
	if (kind !== 'per_period') return { ...NO_AMOUNT, value: aimAt(measure, share) };
	const away = measure.direction === 'down' ? -slippage : slippage;
	return { ...NO_AMOUNT, value: round(measure, Math.max(0, goal * (1 + away / 40) + (period.quarter % 2))) };
}

/** Whole numbers that add up to the value. */
function partsOf(measure: Measure, { value }: Amount, places: string[]): (IndicatorPart & Amount)[] {
	if (value === null) return [];
	const split = (breakdown: IndicatorPart['breakdown'], shares: [category: string, share: number][]) => {
		let left = Number(value);
		return shares.map(([category, share], i) => {
			const own = i === shares.length - 1 ? left : Math.min(left, Math.round(Number(value) * share));
			left -= own;
			return { breakdown, category, ...NO_AMOUNT, value: String(own) };
		});
	};
	return [
		...(measure.by_sex
			? split('sex', [
					['female', 0.55],
					['male', 0.45]
				])
			: []),
		...(measure.by_age_group
			? split('age_group', [
					['15_24', 0.3],
					['60_over', 0.1],
					['25_59', 0.6]
				])
			: []),
		...(measure.by_place
			? split(
					'place',
					places.map((place): [string, number] => [place, 1 / places.length])
				)
			: [])
	];
}

function aimAt(measure: Measure, share: number): string {
	const { kind, goal, direction } = measure;
	if (kind === 'per_period' || kind === 'ratio' || direction === 'keep') return round(measure, goal);
	const from = Number(measure.baseline_value);
	return round(measure, from + (goal - from) * share);
}

function round({ decimals }: Measure, value: number): string {
	return value.toFixed(decimals);
}

function shareOn(day: IsoDate, start: IsoDate, end: IsoDate): number {
	const done = (dayNumber(day) - dayNumber(start) + 1) / (dayNumber(end) - dayNumber(start) + 1);
	return Math.min(1, Math.max(0, done));
}

function periodsOf(from: Period, to: Period): Period[] {
	return comparePeriods(from, to) > 0 ? [] : [from, ...periodsOf(nextPeriod(from), to)];
}
