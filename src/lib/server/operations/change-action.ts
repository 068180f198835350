import { sql, type Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { ActionKind } from '#lib/domain/ladder.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Expected, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { listPeopleWithGrants, lockAction, whoCanOwn } from '#lib/server/queries/action-record.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

/** Who is to do what by when. */
export type ActionPlan = {
	kind: ActionKind;
	task: string | null;
	owner_user_id: string | null;
	owner_organisation_code: string | null;
	due_date: IsoDate;
};
/** How it came out: done needs an outcome, dropped a reason; open keeps what is written so far. */
export type ActionOutcome = {
	state: 'open' | 'done' | 'dropped';
	outcome: string | null;
	minutes: string | null;
	minutes_link: string | null;
	drop_reason: string | null;
};
type Seen = { id: number; lock_version: number };

/** Adds an action by hand, for the period's figure as it stands. Gives its id. */
export async function addAction(
	trx: Transaction<DB>,
	initiative_id: number,
	period: Period,
	plan: ActionPlan & { task: string },
	acting: Acting
): Promise<number> {
	const initiative = await lockInitiative(trx, initiative_id);
	await requireOwners(trx, plan, initiative_id, acting.today);
	if (plan.due_date < acting.today) throw new InvalidFields({ due_date: 'due_before_today' });
	const at = { fiscal_year: period.fiscalYear, quarter: period.quarter };
	const figure = await trx
		.selectFrom('initiative_period_figure')
		.select(['planned', 'actual', 'slippage'])
		.where('initiative_id', '=', initiative_id)
		.where('fiscal_year', '=', at.fiscal_year)
		.where('quarter', '=', at.quarter)
		.executeTakeFirst();
	const row = {
		...plan,
		...figure,
		...at,
		initiative_id,
		opened_on: acting.today,
		created_by: acting.actor_id,
		is_sample: initiative.is_sample
	};
	const { id } = await trx.insertInto('action').values(row).returning('id').executeTakeFirstOrThrow();
	await insertAuditEvent(trx, {
		...about(id, acting),
		action: 'action.add',
		after: { ...row, initiative: initiative.code }
	});
	return id;
}

/** Changes who is to do it, what and by when, while it is open. */
export async function planAction(
	trx: Transaction<DB>,
	seen: Seen,
	plan: ActionPlan,
	acting: Acting
): Promise<void> {
	const before = await lockSeenAction(trx, seen, plan);
	if (before.state !== 'open') throw new Expected(409, 'state');
	await requireOwners(trx, plan, before.initiative_id, acting.today);
	if (plan.due_date < before.opened_on) throw new InvalidFields({ due_date: 'due_before_opened' });
	if (before.health === null && plan.task === null) throw new InvalidFields({ task: 'required' });
	await update(trx, seen.id, plan);
	await insertAuditEvent(trx, {
		...about(seen.id, acting),
		action: 'action.plan',
		before: planOf(before),
		after: plan
	});
}

/** Writes how an action came out; closes it, keeps it open with what is known so far, or opens it again. */
export async function reportAction(
	trx: Transaction<DB>,
	seen: Seen,
	result: ActionOutcome,
	acting: Acting
): Promise<void> {
	const before = await lockSeenAction(trx, seen, result);
	if (result.state === 'done' && result.outcome === null) throw new InvalidFields({ outcome: 'required' });
	if (result.state === 'dropped' && result.drop_reason === null)
		throw new InvalidFields({ drop_reason: 'required' });
	const closes =
		result.state === 'open'
			? { closed_at: null, closed_by: null }
			: before.state === 'open'
				? { closed_at: sql<Date>`clock_timestamp()`, closed_by: acting.actor_id }
				: {};
	await update(trx, seen.id, { ...result, ...closes });
	const { state, outcome, minutes, minutes_link, drop_reason } = before;
	const verb =
		result.state === before.state
			? 'write'
			: result.state === 'open'
				? 'reopen'
				: result.state === 'done'
					? 'finish'
					: 'drop';
	await insertAuditEvent(trx, {
		...about(seen.id, acting),
		action: `action.${verb}`,
		before: { state, outcome, minutes, minutes_link, drop_reason },
		after: result,
		reason: result.drop_reason
	});
}

async function lockSeenAction(trx: Transaction<DB>, { id, lock_version }: Seen, mine: object) {
	const before = await lockAction(trx, id);
	if (!before) throw new NotFound('action');
	if (before.lock_version !== lock_version) throw new Conflict({ ...mine }, { ...before });
	return before;
}

async function update(trx: Transaction<DB>, id: number, change: object) {
	await trx
		.updateTable('action')
		.set({ ...change, lock_version: sql`lock_version + 1` })
		.where('id', '=', id)
		.execute();
}

/** Real and sample never mix, and nobody is made the owner whose account is suspended, or for whom the initiative does not exist. */
async function requireOwners(
	trx: Transaction<DB>,
	{ owner_user_id, owner_organisation_code }: ActionPlan,
	initiativeId: number,
	today: IsoDate
) {
	if (owner_user_id !== null) {
		const [subject] = await listInitiativeSubjects(trx, [initiativeId], today);
		const people = whoCanOwn(await listPeopleWithGrants(trx), subject!);
		if (!people.some((person) => person.id === owner_user_id))
			throw new InvalidFields({ owner_user_id: 'unknown_choice' });
	}
	const organisation =
		owner_organisation_code === null ||
		(await trx
			.selectFrom('organisation')
			.select('code')
			.where('code', '=', owner_organisation_code)
			.executeTakeFirst());
	if (!organisation) throw new InvalidFields({ owner_organisation_code: 'unknown_choice' });
	if (owner_user_id === null && owner_organisation_code === null)
		throw new InvalidFields({ owner_user_id: 'owner_required' });
}

function planOf({ kind, task, owner_user_id, owner_organisation_code, due_date }: ActionPlan): ActionPlan {
	return { kind, task, owner_user_id, owner_organisation_code, due_date };
}

function about(id: number, { actor_id, request_id }: Acting) {
	return { actor_id, request_id, record_type: 'action', record_id: id };
}
