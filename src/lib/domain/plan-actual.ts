import { daysBetween, fiscalMonths, type IsoDate } from './calendar.ts';
import { roundTo, toDecimal, decimalText } from './decimal.ts';
import { hasDates } from './planned.ts';
import { endBounds, isPrecise, startBounds, type SpanColumns } from './span.ts';

/** Satang; null = not known, which is not 0. */
export type Satang = bigint | null;
/** A fiscal year's money: 12 months from October, 4 quarters, the year. A coarser cell may be known where finer ones are not. */
export type YearMoney = { months: Satang[]; quarters: Satang[]; year: Satang };
/** Where a plan of money comes from; null = neither is known. */
export type PlanBasis = 'milestones' | 'budget' | null;
export type MoneyStep = SpanColumns & { budget_amount: string | null };
/** Disbursed in one fiscal month (1 = October), by entries with a day of their own or by a quarter's report. */
export type MonthEntry = { month: number; isDated: boolean; amount: string };

const QUARTERS = [0, 1, 2, 3];

/** '1234.5' baht → 123450n satang. */
export function satangOf(baht: string): bigint {
	return roundTo(toDecimal(baht), 2).units;
}

/** 123450n → '1234.50' baht. */
export function bahtOf(satang: Satang): string | null {
	return satang === null ? null : decimalText({ units: satang, scale: 2 });
}

/** Nothing known. */
export function unknownYear(): YearMoney {
	return { months: Array(12).fill(null), quarters: Array(4).fill(null), year: null };
}

/**
 * Planned disbursement of a fiscal year. Where every milestone has a budget and dates known to the quarter or better: each
 * budget spread evenly over its days, as design §5 spreads work; months without any are a known 0. Else only the year's
 * budget stands, and its months and quarters stay unknown.
 */
export function planMoney(
	fiscalYear: number,
	budget: string | null,
	steps: readonly MoneyStep[]
): { basis: PlanBasis; money: YearMoney } {
	const isSpread =
		steps.length > 0 &&
		steps.every(
			(step) =>
				step.budget_amount !== null &&
				hasDates(step) &&
				isPrecise(step.start_precision) &&
				isPrecise(step.end_precision)
		);
	if (isSpread) {
		const months = fiscalMonths(fiscalYear).map(({ start, end }) =>
			steps.reduce((sum, step) => sum + spread(step, start, end), 0n)
		);
		// Of other years than this one: then the year's own budget says more.
		if (months.some((month) => month > 0n)) return { basis: 'milestones', money: fromMonths(months) };
	}
	if (budget === null) return { basis: null, money: unknownYear() };
	return { basis: 'budget', money: { ...unknownYear(), year: satangOf(budget) } };
}

/**
 * Disbursed in a fiscal year up to a quarter. A month is known where all of its quarter's money has days of its own; money
 * that a quarter's report tells stands in the quarter alone. Nothing entered is unknown.
 */
export function actualMoney(entries: readonly MonthEntry[], lastQuarter: number): YearMoney {
	const months: Satang[] = Array(12).fill(null);
	const quarters = QUARTERS.map((quarter) => {
		const own =
			quarter < lastQuarter ? entries.filter(({ month }) => Math.floor((month - 1) / 3) === quarter) : [];
		if (own.every(({ isDated }) => isDated))
			for (const { month, amount } of own) months[month - 1] = (months[month - 1] ?? 0n) + satangOf(amount);
		return sumKnown(own.map(({ amount }) => satangOf(amount)));
	});
	return { months, quarters, year: sumKnown(quarters) };
}

/** The part of it between two shares of a total: parts of all shares add up to the whole, to the satang. */
export function partOf(
	{ months, quarters, year }: YearMoney,
	from: number,
	to: number,
	total: number
): YearMoney {
	const part = (value: Satang) =>
		value === null
			? null
			: rounded(value * BigInt(to), BigInt(total)) - rounded(value * BigInt(from), BigInt(total));
	const ownMonths = months.map(part);
	const ownQuarters = quarters.map((value, i) =>
		isSumOf(value, months.slice(i * 3, i * 3 + 3)) ? sumKnown(ownMonths.slice(i * 3, i * 3 + 3)) : part(value)
	);
	return {
		months: ownMonths,
		quarters: ownQuarters,
		year: isSumOf(year, quarters) ? sumKnown(ownQuarters) : part(year)
	};
}

/** Each cell the sum of what is known in it; unknown where nothing is. Months may then add up to less than their quarter. */
export function sumMoney(all: readonly YearMoney[]): YearMoney {
	const cells = (pick: (one: YearMoney) => Satang) => sumKnown(all.map(pick));
	return {
		months: unknownYear().months.map((_, i) => cells(({ months }) => months[i]!)),
		quarters: QUARTERS.map((i) => cells(({ quarters }) => quarters[i]!)),
		year: cells(({ year }) => year)
	};
}

/** The table's cells in order, plan before actual: each quarter's three months and its sum (32), then the year (34). */
export function tableCells(plan: YearMoney, actual: YearMoney): Satang[] {
	const pair = (pick: (one: YearMoney) => Satang) => [pick(plan), pick(actual)];
	return [
		...QUARTERS.flatMap((quarter) => [
			...[0, 1, 2].flatMap((i) => pair(({ months }) => months[quarter * 3 + i]!)),
			...pair(({ quarters }) => quarters[quarter]!)
		]),
		...pair(({ year }) => year)
	];
}

/**
 * Of a sum's cells, in tableCells' order, of how many of these initiatives each is, where plan and actual beside each other
 * are not of the same ones; null where they are, or where there is nothing on one side to compare.
 */
export function coverage(rows: readonly (readonly Satang[])[]): (number | null)[] {
	return (rows[0] ?? []).map((_, i) => {
		const [plan, actual] = [i - (i % 2), i - (i % 2) + 1];
		const isSame = rows.every((cells) => (cells[plan] === null) === (cells[actual] === null));
		const count = (cell: number) => rows.filter((cells) => cells[cell] !== null).length;
		return isSame || count(plan) === 0 || count(actual) === 0 ? null : count(i);
	});
}

function fromMonths(months: bigint[]): YearMoney {
	const quarters = QUARTERS.map((i) => sumKnown(months.slice(i * 3, i * 3 + 3)));
	return { months, quarters, year: sumKnown(quarters) };
}

/** Of a milestone's budget, what falls between two days (both inclusive); rounded by what came before, so that all days add up to the whole. */
function spread(step: MoneyStep, first: IsoDate, last: IsoDate): bigint {
	const start = startBounds(step.start_date, step.start_precision)!.earliest;
	const end = endBounds(step.end_date, step.end_precision)!.latest;
	const days = daysBetween(start, end) + 1;
	const amount = satangOf(step.budget_amount!);
	const until = (passed: number) =>
		rounded(amount * BigInt(Math.min(days, Math.max(0, passed))), BigInt(days));
	return until(daysBetween(start, last) + 1) - until(daysBetween(start, first));
}

function isSumOf(value: Satang, parts: Satang[]): boolean {
	return value !== null && sumKnown(parts) === value;
}

function sumKnown(values: readonly Satang[]): Satang {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0n);
}

/** Half away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
	const half = numerator < 0n ? -denominator / 2n : denominator / 2n;
	return (numerator + half) / denominator;
}
