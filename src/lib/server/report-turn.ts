import type { Kysely } from 'kysely';
import { quarterRange, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import type { InitiativeSubject } from '#lib/domain/permission.ts';
import { reportTurn } from '#lib/domain/report-turn.ts';
import type { ReportState } from '#lib/domain/report-flow.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findWaitDays, listHolders } from '#lib/server/queries/holders.ts';
import { findOrganisation } from '#lib/server/queries/organisation.ts';

export type TurnReport = {
	state: ReportState;
	state_at: { getTime(): number };
	submitted_by: string | null;
	submitted_for: string | null;
};
/** A quarter of an initiative; report null: none was begun. */
type Quarter = { report: TurnReport | null; period: Period };
export type ShownTurn = Awaited<ReturnType<typeof listTurns>>[number];
const MOST_NAMES = 5;

/** Who must act on each of these quarters' reports, with names: the caller asks whether they may be seen. Those where nobody must act are left out. */
export async function listTurns(
	db: Kysely<DB>,
	subject: InitiativeSubject,
	quarters: Quarter[],
	today: IsoDate
) {
	if (quarters.length === 0) return [];
	const [people, waitDays] = await Promise.all([listHolders(db, today), findWaitDays(db)]);
	const lead = subject.organisation_code ? await findOrganisation(db, subject.organisation_code) : undefined;
	const organisation = lead ? { name_th: lead.name_th, name_en: lead.name_en } : null;
	return quarters.flatMap(({ report, period }) => {
		const stands = report
			? { ...report, since: bangkokDate(report.state_at) }
			: { state: null, since: quarterRange(period).start };
		const turn = reportTurn(stands, subject, people, today, waitDays);
		if (!turn) return [];
		const { holders, ...rest } = turn;
		const names = holders.slice(0, MOST_NAMES).map(({ id, name }) => ({ id, name }));
		return [
			{
				...rest,
				period,
				waitDays,
				organisation,
				step: (report?.state ?? 'none') as 'none' | 'draft' | 'returned' | 'submitted',
				names,
				more: holders.length - names.length
			}
		];
	});
}
