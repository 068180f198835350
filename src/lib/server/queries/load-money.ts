import type { Kysely } from 'kysely';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import { pointsFromTarget, targetAt, type TargetValue } from '#lib/domain/disbursement-target.ts';
import type { CarryOver, MoneyBy, MoneyLine } from '#lib/domain/money-line.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import { rational, roundHalfAwayFromZero, subtract } from '#lib/domain/rational.ts';
import { sumDecimals } from '#lib/domain/money-warnings.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listCarryOvers } from '#lib/server/queries/carry-over.ts';
import { findTarget } from '#lib/server/queries/disbursement-target.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { listMoneyLines, listMoneyTotals } from '#lib/server/queries/money-lines.ts';
import { listPlanMoney } from '#lib/server/queries/plan-money.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';

/** A line with the target that its percentage is held against: overall, or capital's own for the capital class; none for other classes and currencies. */
export type MoneyRow = MoneyLine & { target: string | null; points: string | null; atClose: AtClose | null };
/** What a closed period froze of a line in baht that records have changed since; the same where undefined. */
export type AtClose = { [amount in (typeof FROZEN)[number]]?: string | null };
const FROZEN = ['budget', 'obligated', 'disbursed', 'used'] as const;

/** All that the money page and its files tell of a filter. As at a close: what was frozen in baht, without classes, budgets by Act and carried money. */
export async function loadMoney(
	db: Kysely<DB>,
	filter: FigureFilter,
	by: MoneyBy,
	close: { as: 'close' | null; closedAt: number | null }
) {
	const { period } = filter;
	const isFrozen = close.as === 'close';
	const [{ lines, totals }, kept, carried, plans, quarters, target] = await Promise.all([
		isFrozen ? frozenLines(db, filter, by) : listMoneyLines(db, filter, by),
		isFrozen || close.closedAt === null ? null : frozenLines(db, filter, by),
		isFrozen ? [] : listCarryOvers(db, filter, by),
		isFrozen ? [] : listPlanMoney(db, filter),
		listDisbursedByQuarter(db, filter, isFrozen),
		findShownTarget(db, period, close.closedAt)
	]);
	const figuresOf = (line: MoneyLine) => {
		const isCapital = by === 'class' && line.code === 'capital';
		const has = target && line.currency === 'THB' && (by !== 'class' || isCapital || line.code === 'total');
		const percent = has
			? targetAt(target.values, 'disbursed', isCapital ? 'capital' : 'all', period.quarter)
			: null;
		return { ...line, target: percent, points: pointsFromTarget(line.disbursed_percent, percent) };
	};
	const beside = (rows: MoneyLine[], frozen: MoneyLine[] | undefined): MoneyRow[] =>
		rows.map((line) => ({
			...figuresOf(line),
			atClose:
				frozen && line.currency === 'THB'
					? changedSince(
							line,
							frozen.find(({ code }) => code === line.code)
						)
					: null
		}));
	return {
		lines: beside(lines, by === 'class' ? undefined : kept?.lines),
		totals: beside(totals, kept?.totals),
		carried,
		plans,
		quarters,
		target
	};
}

/** The target that a page of this period shows: a closed one keeps the version of its close. */
export async function findShownTarget(
	db: Kysely<DB>,
	{ fiscalYear }: Period,
	closedAt: number | null
): Promise<{ version: number; source: string; values: TargetValue[] } | null> {
	const found = await cached(db, ['target', fiscalYear, closedAt], () =>
		findTarget(db, fiscalYear, closedAt)
	);
	return found ? { version: found.version, source: found.source, values: found.values } : null;
}

/** Percent of the year's THB budget at each quarter's end up to the period's, from where the table has it. */
async function listDisbursedByQuarter(db: Kysely<DB>, filter: FigureFilter, isFrozen: boolean) {
	const quarters = ([1, 2, 3, 4] as Quarter[]).filter((quarter) => quarter <= filter.period.quarter);
	return Promise.all(
		quarters.map(async (quarter) => {
			const of = { ...filter, period: { ...filter.period, quarter } };
			const total = isFrozen
				? (await listRollups(db, of, 'total'))[0]
				: (await listMoneyTotals(db, of)).find(({ currency }) => currency === 'THB');
			return {
				quarter,
				disbursed_percent: total?.disbursed_percent ?? null,
				used_percent: total?.used_percent ?? null
			};
		})
	);
}

function changedSince(line: MoneyLine, frozen: MoneyLine | undefined): AtClose | null {
	const changed = FROZEN.filter((amount) => line[amount] !== (frozen?.[amount] ?? null));
	return changed.length === 0
		? null
		: Object.fromEntries(changed.map((amount) => [amount, frozen?.[amount] ?? null]));
}

async function frozenLines(db: Kysely<DB>, filter: FigureFilter, by: MoneyBy) {
	const [rows, totals] = await Promise.all([
		by === 'class' ? [] : listRollups(db, filter, by),
		listRollups(db, filter, 'total')
	]);
	return { lines: rows.filter(hasMoney).map(frozenLine), totals: totals.filter(hasMoney).map(frozenLine) };
}

function hasMoney({ budget, disbursed, obligated }: RollupLine): boolean {
	return budget !== null || disbursed !== null || obligated !== null;
}

function frozenLine(line: RollupLine): MoneyLine {
	const {
		code,
		name_th,
		name_en,
		initiatives,
		budget,
		disbursed,
		obligated,
		budget_known,
		disbursed_percent,
		disbursed_counted,
		used_percent,
		used_counted,
		has_editorial,
		has_sample
	} = line;
	const used = disbursed === null && obligated === null ? null : sumDecimals([disbursed, obligated]);
	// A remainder over other initiatives than the use would be none: only where all of both are known.
	const isWhole =
		budget !== null && used !== null && used_counted === budget_known && used_counted === initiatives;
	return {
		code,
		name_th,
		name_en,
		currency: 'THB',
		initiatives,
		by_act: null,
		budget,
		obligated,
		disbursed,
		used,
		remaining: isWhole ? roundHalfAwayFromZero(subtract(rational(budget), rational(used)), 2) : null,
		budget_known,
		disbursed_percent,
		disbursed_counted,
		used_percent,
		used_counted,
		parts: null,
		has_editorial,
		has_sample
	};
}

/** A line's carried money in the shown year, over all the years that it is of. */
export function carriedOf(carried: CarryOver[], code: string, currency: string, fiscalYear: number) {
	const own = carried.filter((row) => row.code === code && row.currency === currency);
	const add = (rows: CarryOver[], field: 'kept' | 'disbursed' | 'left') => {
		const known = rows.map((row) => row[field]).filter((amount) => amount !== null);
		return known.length === 0 ? null : sumDecimals(known);
	};
	const earlier = own.filter(({ money_year }) => money_year < fiscalYear);
	const isKnown = earlier.length > 0 && earlier.every(({ left }) => left !== null);
	return {
		kept: add(
			own.filter(({ money_year }) => money_year === fiscalYear),
			'kept'
		),
		brought: add(earlier, 'kept'),
		drawn: add(earlier, 'disbursed'),
		left: isKnown ? add(earlier, 'left') : null
	};
}
