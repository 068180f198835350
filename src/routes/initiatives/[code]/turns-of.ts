import { comparePeriods, type IsoDate, type Period, type Quarter } from '#lib/domain/calendar.ts';
import type { InitiativeSubject } from '#lib/domain/permission.ts';
import { periodTaken } from '#lib/domain/report-flow.ts';
import { db } from '#lib/server/db/database.ts';
import { findPeriod } from '#lib/server/queries/report.ts';
import { listTurns, type TurnReport } from '#lib/server/report-turn.ts';

type Row = TurnReport & { fiscal_year: number; quarter: Quarter };

/** Whose turn it is: of every report that is in work, and of the shown quarter where a report is owed and none was begun. */
export async function turnsOf(
	subject: InitiativeSubject,
	reports: Row[],
	{ period, today, isActive }: { period: Period; today: IsoDate; isActive: boolean }
) {
	const quarters = reports.map((report) => ({
		report,
		period: { fiscalYear: report.fiscal_year, quarter: report.quarter }
	}));
	const inWork = quarters.filter(
		({ report }) => report.state === 'draft' || report.state === 'returned' || report.state === 'submitted'
	);
	const isBegun = quarters.some((one) => comparePeriods(one.period, period) === 0);
	const isOwed =
		isActive &&
		!isBegun &&
		periodTaken((await findPeriod(db, period))?.state ?? null, period, today) === 'open';
	return listTurns(db, subject, isOwed ? [{ report: null, period }, ...inWork] : inWork, today);
}
