import type { IsoDate, Period, Quarter } from './calendar.ts';
import { comparePeriods } from './calendar.ts';
import { compareDecimals } from './decimal.ts';
import type { BudgetRow, TransactionKind } from './initiative-values.ts';
import { milestoneBudgetDoubts, type BudgetedStep } from './milestone-budgets.ts';
import { useOf } from './obligation.ts';
import { slipFromLast, sumDecimals, times, unitSlip } from './money-warnings.ts';

/** Entries of one kind, day and currency; budget_year = of which earlier year's money, null = of the quarter's own. */
export type MoneyEntry = {
	kind: TransactionKind;
	day: IsoDate;
	fiscal_year: number;
	quarter: Quarter;
	currency: string;
	budget_year: number | null;
	amount: string;
};
export type MoneyRecord = {
	budgets: Pick<BudgetRow, 'fiscal_year' | 'currency' | 'by_act' | 'after_transfers'>[];
	entries: MoneyEntry[];
	/** Milestones of the working plan, where they are known. */
	steps?: BudgetedStep[];
};

/** What looks wrong in an initiative's money as a whole; it never blocks. `value` is what is doubted, `other` what it was compared with. */
export type MoneyDoubt = { fiscal_year: number; currency: string; value: string; other: string } & (
	| { kind: 'transfer_unit'; tooLarge: boolean; factor: 1000 | 1000000 }
	| { kind: 'year_unit'; tooLarge: boolean; factor: 1000 | 1000000; other_year: number }
	| {
			kind: 'entry_unit';
			entry: TransactionKind;
			quarter: Quarter;
			tooLarge: boolean;
			factor: 1000 | 1000000;
	  }
	| { kind: 'fell'; entry: TransactionKind; quarter: Quarter }
	| { kind: 'negative_balance' }
	/** Paid after the last word on obligations: other = that word's balance, '0.00' where it is an obligation. */
	| { kind: 'no_balance' }
	| { kind: 'over_budget' }
	| { kind: 'over_carried' }
	/** value: the milestones' budgets, other: the years'; fiscal_year is the first of them. */
	| { kind: 'milestones_differ'; last_year: number; isPartial: boolean }
);

/** In the order: budget rows, budget years, entries, what is used in all, what is drawn of earlier years' money, milestones' budgets. */
export function moneyDoubts({ budgets, entries, steps = [] }: MoneyRecord): MoneyDoubt[] {
	const available = sums(
		budgets,
		(row) => `${row.currency} ${row.fiscal_year}`,
		(row) => row.after_transfers ?? row.by_act ?? '0'
	);
	return [
		...transferDoubts(budgets),
		...yearDoubts(available),
		...entryDoubts(entries, available),
		...useDoubts(entries, available),
		...carriedDoubts(entries),
		...milestoneBudgetDoubts(steps, budgets).map(({ first_year, ...doubt }) => ({
			kind: 'milestones_differ' as const,
			fiscal_year: first_year,
			currency: 'THB',
			...doubt
		}))
	];
}

/** The doubts that a change would raise: those after it that were not there before. */
export function newDoubts(before: MoneyRecord, after: MoneyRecord): MoneyDoubt[] {
	const known = new Set(moneyDoubts(before).map((one) => JSON.stringify(one)));
	return moneyDoubts(after).filter((one) => !known.has(JSON.stringify(one)));
}

function transferDoubts(budgets: MoneyRecord['budgets']): MoneyDoubt[] {
	return budgets.flatMap(({ fiscal_year, currency, by_act, after_transfers }) => {
		if (by_act === null || after_transfers === null) return [];
		const slip = slipFromLast(after_transfers, by_act);
		return slip
			? [
					{
						kind: 'transfer_unit' as const,
						fiscal_year,
						currency,
						value: sumDecimals([after_transfers]),
						other: sumDecimals([by_act]),
						...slip
					}
				]
			: [];
	});
}

function yearDoubts(available: Map<string, string>): MoneyDoubt[] {
	return [...available].flatMap(([key, value]) => {
		const [currency, fiscal_year] = split(key);
		const other = available.get(`${currency} ${fiscal_year - 1}`);
		const slip = other === undefined ? null : slipFromLast(value, other);
		return slip
			? [
					{
						kind: 'year_unit' as const,
						fiscal_year,
						currency,
						value,
						other: other!,
						other_year: fiscal_year - 1,
						...slip
					}
				]
			: [];
	});
}

/** Each quarter's sum of a kind against the year's budget and the quarter before it that has any; money of earlier years apart. */
function entryDoubts(entries: MoneyEntry[], available: Map<string, string>): MoneyDoubt[] {
	const quarters = sums(
		entries.filter((one) => one.kind !== 'outstanding' || isLastBalance(one, entries)),
		(one) => `${one.kind} ${one.currency} ${one.fiscal_year} ${one.quarter} ${one.budget_year ?? ''}`,
		(one) => one.amount
	);
	const rows = [...quarters]
		.map(([key, amount]) => {
			const [kind, currency, year, quarter, budgetYear] = key.split(' ') as [
				TransactionKind,
				string,
				string,
				string,
				string
			];
			return {
				kind,
				currency,
				budgetYear,
				amount,
				period: { fiscalYear: Number(year), quarter: Number(quarter) as Quarter }
			};
		})
		.sort((a, b) => comparePeriods(a.period, b.period));
	return rows.flatMap((row): MoneyDoubt[] => {
		const { fiscalYear: fiscal_year, quarter } = row.period;
		const base = { fiscal_year, quarter, currency: row.currency, value: row.amount, entry: row.kind };
		if (compareDecimals(row.amount, '0') < 0)
			return row.kind === 'disbursement' ? [{ kind: 'fell', ...base, other: '0' }] : [];
		const budget = available.get(`${row.currency} ${fiscal_year}`);
		const last = rows.findLast(
			(one) =>
				one.kind === row.kind &&
				one.currency === row.currency &&
				one.budgetYear === row.budgetYear &&
				isEarlier(one.period, row.period)
		);
		const ofBudget =
			budget !== undefined &&
			row.kind !== 'commitment' &&
			row.budgetYear === '' &&
			compareDecimals(budget, '0') > 0
				? unitSlip(row.amount, budget)
				: null;
		const slip = ofBudget ?? (last ? slipFromLast(row.amount, last.amount, budget ?? null) : null);
		// A balance may fall to any remainder.
		if (slip && row.kind === 'outstanding' && last && !slip.tooLarge) return [];
		return slip ? [{ kind: 'entry_unit', ...base, other: ofBudget ? budget! : last!.amount, ...slip }] : [];
	});
}

function isEarlier(a: Period, b: Period): boolean {
	return a.fiscalYear === b.fiscalYear && a.quarter < b.quarter;
}

function useDoubts(entries: MoneyEntry[], available: Map<string, string>): MoneyDoubt[] {
	const years = Map.groupBy(
		entries.filter(({ budget_year }) => budget_year === null),
		(one) => `${one.currency} ${one.fiscal_year}`
	);
	return [...years].flatMap(([key, own]): MoneyDoubt[] => {
		const [currency, fiscal_year] = split(key);
		const { used, outstanding } = useOf(own);
		const other = available.get(key);
		const base = { fiscal_year, currency };
		const paid = outstanding === null && own.some(isOfObligations) ? lastPaid(own) : null;
		return [
			...(used !== null && other !== undefined && compareDecimals(used, other) > 0
				? [{ kind: 'over_budget' as const, ...base, value: used, other }]
				: []),
			...(outstanding !== null && compareDecimals(outstanding, '0') < 0
				? [{ kind: 'negative_balance' as const, ...base, value: outstanding, other: '0' }]
				: []),
			...(paid === null || compareDecimals(paid, '0') === 0
				? []
				: [{ kind: 'no_balance' as const, ...base, value: paid, other: '0' }])
		];
	});
}

/** Of the new rule: what was obligated before it is known to be without a balance. */
function isOfObligations({ kind }: MoneyEntry): boolean {
	return kind === 'outstanding' || kind === 'new_obligation' || kind === 'release';
}

/** Disbursed since the last word on obligations. */
function lastPaid(entries: MoneyEntry[]): string {
	const told = entries.filter(isOfObligations);
	const balances = told.filter(({ kind }) => kind === 'outstanding').map(({ day }) => day);
	const last = balances.sort().at(-1);
	const first = told.map(({ day }) => day).sort()[0]!;
	return sumDecimals(
		entries
			.filter(({ kind, day }) => kind === 'disbursement' && (last === undefined ? day >= first : day > last))
			.map(({ amount }) => amount)
	);
}

/** Of a quarter's balances the last; balances are not added. */
function isLastBalance(one: MoneyEntry, entries: MoneyEntry[]): boolean {
	return !entries.some(
		(later) =>
			later.kind === 'outstanding' &&
			later.currency === one.currency &&
			later.budget_year === one.budget_year &&
			later.fiscal_year === one.fiscal_year &&
			later.quarter === one.quarter &&
			later.day > one.day
	);
}

/** More drawn of a year's money than was kept back of it. */
function carriedDoubts(entries: MoneyEntry[]): MoneyDoubt[] {
	const key = (one: MoneyEntry) => `${one.currency} ${one.budget_year ?? one.fiscal_year}`;
	const kept = sums(
		entries.filter(({ kind }) => kind === 'carry_over'),
		key,
		(one) => one.amount
	);
	const drawn = sums(
		entries.filter((one) => one.kind === 'disbursement' && one.budget_year !== null),
		key,
		(one) => one.amount
	);
	return [...drawn].flatMap(([which, value]) => {
		const [currency, fiscal_year] = split(which);
		const other = kept.get(which) ?? '0.00';
		return compareDecimals(value, other) > 0
			? [{ kind: 'over_carried' as const, fiscal_year, currency, value, other }]
			: [];
	});
}

/** What was probably meant by an amount whose unit looks wrong. */
export function meantAmount({
	value,
	factor,
	tooLarge
}: {
	value: string;
	factor: 1000 | 1000000;
	tooLarge: boolean;
}): string {
	if (!tooLarge) return times(value, factor);
	const [whole = '', fraction = ''] = value.split('.');
	const digits = factor === 1000 ? 3 : 6;
	const padded = whole.padStart(digits + 1, '0');
	return `${padded.slice(0, -digits)}.${padded.slice(-digits)}${fraction}`;
}

function sums<T>(rows: T[], key: (row: T) => string, amount: (row: T) => string): Map<string, string> {
	return new Map([...Map.groupBy(rows, key)].map(([which, own]) => [which, sumDecimals(own.map(amount))]));
}

function split(key: string): [string, number] {
	const [currency = '', year] = key.split(' ');
	return [currency, Number(year)];
}
