import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import { canHaveTasks } from '#lib/domain/permission.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listOverdueReports, listReturnedReports, listWorstSlippage } from './attention.ts';
import { listQuarterCurve } from './curve.ts';
import { findDataTime } from './data-version.ts';
import { findDefaultPeriod } from './default-period.ts';
import { listDutiesByOrganisation } from './duties.ts';
import { countCorrections } from './figure-correction.ts';
import type { Scope } from './figure-filter.ts';
import type { Viewer } from './initiative-scope.ts';
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
	const year = { from: period.fiscalYear, to: period.fiscalYear };
	// Lists of titles are narrowed to what this very person may see; figures are everybody's.
	const listing = () => listAttention(db, of, period, viewer);
	const attention = as
		? []
		: viewer.actor
			? listing()
			: cached(db, ['attention', of, period, today], listing);
	const figures = cached(db, ['portfolio', of, period, today, as], async () => {
		const [changedAt, rollups, curve, money, duties, years, undated] = await Promise.all([
			findDataTime(db),
			listDimensionRollups(db, { ...of, period }),
			listQuarterCurve(
				db,
				{ ...of, frozenBy: as && period },
				{ fiscalYear: period.fiscalYear, quarter: 1 },
				{ fiscalYear: period.fiscalYear, quarter: 4 }
			),
			as ? [] : sumTransactionsByQuarter(db, of, of.plan || !of.dimension ? undefined : year),
			as ? [] : listDutiesByOrganisation(db, of, period, today),
			findFiscalYears(db),
			findUndatedCount(db, of)
		]);
		return {
			lines: rollups.filter((line) => line.code !== 'total'),
			total: rollups.find((line) => line.code === 'total')!,
			curve,
			money,
			duties,
			years,
			undated,
			changedAt: changedAt.getTime()
		};
	});
	// Waited for together: one that failed while the other was waited for would end the process.
	const [shown, listed] = await Promise.all([figures, attention]);
	return { ...shown, attention: listed };
}

/** The roll-ups of a closed period as later corrections make them, and how many figures those are; null where there is none. */
export function loadCorrections(db: Kysely<DB>, of: PortfolioScope, period: Period) {
	return cached(db, ['corrections', of, period], async () => {
		const count = await countCorrections(db, { ...of, period });
		return count === 0
			? null
			: { count, lines: await listDimensionRollups(db, { ...of, period, corrected: true }) };
	});
}

async function listAttention(db: Kysely<DB>, of: PortfolioScope, period: Period, viewer: Viewer) {
	const [returned, worst, overdue] = await Promise.all([
		canHaveTasks(viewer.actor) === true ? listReturnedReports(db, of, viewer, 2) : [],
		listWorstSlippage(db, of, period, viewer, 3),
		listOverdueReports(db, of, viewer, 2)
	]);
	return [...returned, ...worst, ...overdue];
}
