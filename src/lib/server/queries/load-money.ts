import type { Kysely } from 'kysely';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import { pointsFromTarget, targetAt, type TargetValue } from '#lib/domain/disbursement-target.ts';
import type { CarryOver, MoneyBy, MoneyLine } from '#lib/domain/money-line.ts';
import { sumDecimals } from '#lib/domain/money-warnings.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listCarryOvers } from '#lib/server/queries/carry-over.ts';
import { findTarget } from '#lib/server/queries/disbursement-target.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { listFrozenMoneyLines, listMoneyLines } from '#lib/server/queries/money-lines.ts';
import { listPlanMoney } from '#lib/server/queries/plan-money.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';

/** A line with the target that its percentage is held against: overall, or capital's own for the capital class; none for other classes and currencies. */
export type MoneyRow = MoneyLine & {
	target: string | null;
	points: string | null;
	corrected: Corrected | null;
};
/** What records make today of amounts in baht that a closed period froze; the same where undefined. */
export type Corrected = { [amount in (typeof FROZEN)[number]]?: string | null };
const FROZEN = ['by_act', 'budget', 'disbursed', 'outstanding', 'used', 'remaining'] as const;

/** Nothing was frozen of it. */
const NOTHING = {
	by_act: null,
	budget: null,
	disbursed: null,
	outstanding: null,
	obligated: null,
	used: null,
	used_partly: 0,
	remaining: null,
	budget_known: 0,
	disbursed_percent: null,
	disbursed_counted: 0,
	used_percent: null,
	used_counted: 0,
	parts: null
};

/**
 * All that the money page and its files tell of a filter. Of a closed period baht are as they were frozen, with what records
 * make of them today beside; as at the close nothing else. Classes, other currencies and carried money are of today's records.
 */
export async function loadMoney(
	db: Kysely<DB>,
	filter: FigureFilter,
	by: MoneyBy,
	close: { as: 'close' | null; closedAt: number | null }
) {
	const { period } = filter;
	const isAtClose = close.as === 'close';
	const [records, frozen, carried, plans, quarters, target] = await Promise.all([
		isAtClose ? { lines: [], totals: [] } : listMoneyLines(db, filter, by),
		close.closedAt === null ? null : listFrozenMoneyLines(db, filter, by),
		isAtClose ? [] : listCarryOvers(db, filter, by),
		isAtClose ? [] : listPlanMoney(db, filter),
		listDisbursedByQuarter(db, filter),
		findShownTarget(db, period, close.closedAt)
	]);
	// A line that had no money at the close.
	const isNew = ({ code }: MoneyLine) => !frozen?.lines.some((line) => line.code === code);
	const isLive = ({ currency }: MoneyLine) => !frozen || currency !== 'THB';
	const lines =
		frozen && by !== 'class'
			? [...frozen.lines, ...records.lines.filter((line) => isLive(line) || isNew(line))]
			: records.lines;
	const totals: MoneyLine[] = frozen ? [...frozen.totals, ...records.totals.filter(isLive)] : records.totals;
	const figuresOf = (line: MoneyLine) => {
		const isCapital = by === 'class' && line.code === 'capital';
		const has = target && line.currency === 'THB' && (by !== 'class' || isCapital || line.code === 'total');
		const percent = has
			? targetAt(target.values, 'disbursed', isCapital ? 'capital' : 'all', period.quarter)
			: null;
		return { ...line, target: percent, points: pointsFromTarget(line.disbursed_percent, percent) };
	};
	const beside = (rows: MoneyLine[], now: MoneyLine[]): MoneyRow[] =>
		rows.map((line) => {
			if (!frozen || isAtClose || line.currency !== 'THB' || (by === 'class' && line.code !== 'total'))
				return { ...figuresOf(line), corrected: null };
			const own = now.find(({ code, currency }) => code === line.code && currency === 'THB');
			const kept = line === own ? { ...line, ...NOTHING } : line;
			return { ...figuresOf(kept), corrected: changedSince(kept, own) };
		});
	return {
		lines: beside(lines, records.lines),
		totals: beside(totals, records.totals),
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

/** Percent of the year's THB budget at each quarter's end up to the period's: of closed quarters as they were frozen. */
async function listDisbursedByQuarter(db: Kysely<DB>, filter: FigureFilter) {
	const quarters = ([1, 2, 3, 4] as Quarter[]).filter((quarter) => quarter <= filter.period.quarter);
	return Promise.all(
		quarters.map(async (quarter) => {
			const of = { ...filter, period: { ...filter.period, quarter } };
			const total = (await listRollups(db, of, 'total'))[0];
			return {
				quarter,
				disbursed_percent: total?.disbursed_percent ?? null,
				used_percent: total?.used_percent ?? null
			};
		})
	);
}

function changedSince(frozen: MoneyLine, now: MoneyLine | undefined): Corrected | null {
	const changed = FROZEN.filter((amount) => (now?.[amount] ?? null) !== frozen[amount]);
	return changed.length === 0
		? null
		: Object.fromEntries(changed.map((amount) => [amount, now?.[amount] ?? null]));
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
