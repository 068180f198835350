import type { Transaction } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import { nextStep, stepDue, type LadderHealth } from '#lib/domain/ladder.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { listPeopleWithGrants, whoCanOwn } from '#lib/server/queries/action-record.ts';
import { insertAuditEvents } from '#lib/server/queries/audit.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { findLadder, listLateFigures, type LateFigure } from '#lib/server/queries/ladder.ts';

/**
 * Opens what the ladder asks for, in the transaction that approved a report or is about to close the period, after the
 * figures were written. Not in the daily refresh: a plan that moves on by a day makes no news, and the close looks at
 * every figure at its quarter's end anyway. The caller holds the initiatives, so that no step is opened twice.
 */
export async function openLadderSteps(
	trx: Transaction<DB>,
	of: { initiativeIds: readonly number[] } | { period: Period } | 'sample',
	today: IsoDate,
	by: By
): Promise<number> {
	const late = await listLateFigures(trx, of);
	if (late.length === 0) return 0;
	const { version, steps } = await findLadder(trx);
	const blind = await listBlind(trx, late, today);
	const rows = late.flatMap(
		({ taken, health, responsible_user_id, organisation_code, visibility: _, ...figure }) => {
			const step = nextStep(health, steps, taken);
			if (!step) return [];
			return [
				{
					...figure,
					kind: step.kind,
					health: step.health,
					ladder_version: version,
					owner_user_id: blind.has(figure.initiative_id) ? null : responsible_user_id,
					owner_organisation_code: organisation_code,
					opened_on: today,
					due_date: stepDue(step, today)
				}
			];
		}
	);
	let opened = 0;
	// A close may open thousands at once.
	for (let from = 0; from < rows.length; from += BATCH) {
		const inserted = await trx
			.insertInto('action')
			.values(rows.slice(from, from + BATCH))
			.onConflict((conflict) => conflict.doNothing())
			.returning(['id', ...KEY])
			.execute();
		const idOf = new Map(inserted.map(({ id, ...key }) => [keyOf(key), id]));
		const newSteps = rows
			.slice(from, from + BATCH)
			.flatMap((row) => (idOf.has(keyOf(row)) ? [{ row, id: idOf.get(keyOf(row))! }] : []));
		await insertAuditEvents(
			trx,
			newSteps.map(({ row, id }) => ({
				...by,
				actor_id: null,
				action: 'action.open',
				record_type: 'action',
				record_id: id,
				after: row
			}))
		);
		opened += inserted.length;
	}
	return opened;
}

/** Internal initiatives that the person responsible cannot open: their step is the organisation's alone. */
async function listBlind(trx: Transaction<DB>, late: LateFigure[], today: IsoDate): Promise<Set<number>> {
	const inside = late.filter(
		({ visibility, responsible_user_id }) => visibility === 'internal' && responsible_user_id !== null
	);
	if (inside.length === 0) return new Set();
	const people = await listPeopleWithGrants(trx);
	const subjects = await listInitiativeSubjects(
		trx,
		inside.map(({ initiative_id }) => initiative_id),
		today
	);
	const seers = new Map(
		subjects.map((subject) => [subject.id, new Set(whoCanOwn(people, subject).map(({ id }) => id))])
	);
	return new Set(
		inside
			.filter((row) => !seers.get(row.initiative_id)!.has(row.responsible_user_id!))
			.map(({ initiative_id }) => initiative_id)
	);
}

const BATCH = 500;
const KEY = ['initiative_id', 'fiscal_year', 'quarter', 'health'] as const;

function keyOf(row: {
	initiative_id: number;
	fiscal_year: number;
	quarter: Quarter;
	health: LadderHealth | null;
}): string {
	return KEY.map((name) => row[name]).join(' ');
}
