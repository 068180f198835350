import type { Kysely } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { canHaveTasks } from '#lib/domain/permission.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import { readDataTime } from '#lib/server/cache/versions.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listOverdueReports, listReturnedReports, listWorstSlippage } from './attention.ts';
import { listQuarterCurve } from './curve.ts';
import { findDefaultPeriod } from './default-period.ts';
import { listDutiesByOrganisation } from './duties.ts';
import { countCorrections } from './figure-correction.ts';
import type { Scope } from './figure-filter.ts';
import { sightOf, type Viewer } from './initiative-scope.ts';
import { findFiscalYears, findUndatedCount } from './fiscal-years.ts';
import { sumTransactionsByQuarter } from './quarterly-transactions.ts';
import { listDimensionRollups } from './rollup.ts';

/** Which initiatives a portfolio page is about. */
export type PortfolioScope = {
	scope: Scope;
	sample: boolean;
	dimension?: string;
	plan?: string;
	organisation?: string;
};

/** The period that a page shows: the one asked for, else the newest with an approved report, else FY2563 (design §5). */
export function findShownPeriod(db: Kysely<DB>, filter: Filter, scope: Scope): Promise<Period> {
	if (filter.period) return Promise.resolve(filter.period);
	return cached(db, ['default-period', scope, filter.sample], () =>
		findDefaultPeriod(db, scope, filter.sample)
	);
}

/**
 * All that the overview, a dimension's and a plan's page show of their initiatives, from the stored figures. As at a
 * close: what was frozen by then, and nothing that moves on (money by quarter, duties, what needs attention).
 * Kept in memory until the data change or the day does.
 */
export async function loadPortfolio(
	db: Kysely<DB>,
	of: PortfolioScope,
	period: Period,
	viewer: Viewer,
	as: 'close' | null = null
) {
	const { today } = viewer;
	// Lists of titles are narrowed to what one may see; figures are everybody's.
	const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({ fiscalYear: period.fiscalYear, quarter }));
	// Waited for together: one that failed while the other was waited for would end the process.
	const [rollups, curve, moving, years, undated, changedAt, attention] = await Promise.all([
		cached(db, ['rollups', of, period], () => listDimensionRollups(db, { ...of, period }), [period]),
		cached(
			db,
			['curve', of, period, as],
			() => listQuarterCurve(db, { ...of, frozenBy: as && period }, quarters[0]!, quarters.at(-1)!),
			quarters
		),
		as ? { money: [], duties: [] } : loadMoving(db, of, period, today),
		cached(db, ['fiscal-years'], () => findFiscalYears(db), []),
		cached(db, ['undated', of], () => findUndatedCount(db, of), []),
		readDataTime(db),
		as ? [] : listAttention(db, of, period, viewer)
	]);
	return {
		lines: rollups.filter((line) => line.code !== 'total'),
		total: rollups.find((line) => line.code === 'total')!,
		curve,
		...moving,
		years,
		undated,
		changedAt: changedAt.getTime(),
		attention
	};
}

/** Money of all years, and what is owed in earlier quarters too. */
function loadMoving(db: Kysely<DB>, of: PortfolioScope, period: Period, today: IsoDate) {
	const year = { from: period.fiscalYear, to: period.fiscalYear };
	return cached(db, ['moving', of, period, today], async () => {
		const [money, duties] = await Promise.all([
			sumTransactionsByQuarter(db, of, of.plan || !of.dimension ? undefined : year),
			listDutiesByOrganisation(db, of, period, today)
		]);
		return { money, duties };
	});
}

/** The roll-ups of a closed period as later corrections make them, and how many figures those are; null where there is none. */
export function loadCorrections(db: Kysely<DB>, of: PortfolioScope, period: Period) {
	const find = async () => {
		const count = await countCorrections(db, { ...of, period });
		return count === 0
			? null
			: { count, lines: await listDimensionRollups(db, { ...of, period, corrected: true }) };
	};
	return cached(db, ['corrections', of, period], find, [period]);
}

async function listAttention(db: Kysely<DB>, of: PortfolioScope, period: Period, viewer: Viewer) {
	const key = [of, period, sightOf(viewer)];
	const [returned, others] = await Promise.all([
		// Not for the public.
		canHaveTasks(viewer.actor) === true
			? cached(db, ['returned', ...key], () => listReturnedReports(db, of, viewer, 2), 'work')
			: [],
		cached(db, ['attention', ...key], () =>
			Promise.all([listWorstSlippage(db, of, period, viewer, 3), listOverdueReports(db, of, viewer, 2)])
		)
	]);
	return [...returned, ...others.flat()];
}
