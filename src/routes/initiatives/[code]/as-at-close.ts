import { comparePeriods, type Period } from '#lib/domain/calendar.ts';
import { db } from '#lib/server/db/database.ts';
import { listReportsAtClose } from '#lib/server/queries/initiative-history.ts';
import { listFrozenMoney } from '#lib/server/queries/initiative-money.ts';

type Quarter = { fiscal_year: number; quarter: Period['quarter']; frozen_at: Date | null };

/** In place of what the page shows of today: what was frozen and approved by a period's close, and nothing that moves on. */
export async function loadAtClose<T extends Quarter>(id: number, period: Period, curve: T[]) {
	const [reports, money] = await Promise.all([listReportsAtClose(db, id, period), listFrozenMoney(db, id, period)]);
	const isKept = (row: T) => row.frozen_at !== null && comparePeriods({ fiscalYear: row.fiscal_year, quarter: row.quarter }, period) <= 0;
	return { reports, money, curve: curve.filter(isKept).map((row) => ({ ...row, corrected_actual: null })), budgets: [], carried: [], events: [], actions: [] };
}
