import type { Kysely } from 'kysely';
import { periodOf, type Period } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { periodsOf, readReporting, type ReportingView } from '#lib/domain/reporting.ts';
import { cached } from '#lib/server/cache.ts';
import { canHaveTasks } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listSearchNames } from '#lib/server/queries/initiative-conditions.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import {
	findReportedPeriod,
	listLineNames,
	listPeriodHeads,
	listReportingCells
} from '#lib/server/queries/reporting-matrix.ts';
import type { ReportingScope } from '#lib/server/queries/reporting-rows.ts';
import { reportingLines } from '#lib/server/reporting-lines.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** An address of reporting with its last period settled: the one named, else the newest that was opened. As at its close: each period as at its own. */
export type ShownReporting = {
	filter: Filter & { period: Period };
	view: ReportingView;
	scope: ReportingScope;
	closedAt: number | null;
};

export async function settleReporting(
	db: Kysely<DB>,
	parameters: URLSearchParams,
	viewer: Viewer
): Promise<ShownReporting> {
	const { filter, view } = readReporting(parameters);
	const { sample, text } = filter;
	const period =
		filter.period ??
		(await cached(db, ['reported-period', viewer.today, sample], () =>
			findReportedPeriod(db, viewer.today, sample)
		)) ??
		periodOf(viewer.today);
	const { closedAt } = await settlePeriod(db, { ...filter, period }, 'public');
	return {
		filter: { ...filter, period },
		view,
		closedAt,
		scope: { filter, periods: periodsOf(view.span, period), viewer, names: await listSearchNames(db, text) }
	};
}

/** The matrix of a settled address: its lines, worst first, with all of them together. */
export async function loadReportingMatrix(db: Kysely<DB>, { view, scope }: ShownReporting) {
	const { filter, periods, viewer } = scope;
	// Which page is shown and in which order of the list changes no count.
	const key = {
		...filter,
		page: 1,
		size: 50,
		sort: 'code',
		descending: false,
		period: null,
		weight: null,
		columns: null
	};
	const [cells, heads] = await Promise.all([
		// Whoever may know of drafts sees them come and go; others see what was handed in.
		cached(
			db,
			['reporting', viewer.actor?.grants ?? null, viewer.today, view.rows, periods, key],
			() => listReportingCells(db, view.rows, scope),
			canHaveTasks(viewer.actor) === true ? 'work' : periods
		),
		listPeriodHeads(db, periods)
	]);
	const codes = new Set(cells.flatMap(({ code }) => code ?? []));
	return { ...reportingLines(cells, await listLineNames(db, view.rows, [...codes]), periods), heads };
}
