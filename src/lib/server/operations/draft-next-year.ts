import type { Transaction } from 'kysely';
import { suggestForYear } from '#lib/domain/next-year.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Forbidden, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { listInitiativeRanges } from '#lib/server/queries/close-snapshot.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { insertYearDraft, listYearEnds, upsertYearItems } from '#lib/server/queries/year-draft.ts';

/**
 * Drafts a fiscal year from the one before, whose last quarter must be closed: of each of its initiatives what may become of it.
 * Drafting again brings what is undecided up to date and adds what is new; decisions stay.
 */
export async function draftNextYear(
	trx: Transaction<DB>,
	actor: Actor,
	fiscalYear: number,
	by: By
): Promise<void> {
	const verdict = canAdministerRow(actor, { is_sample: false });
	if (verdict !== true) throw new Forbidden(verdict);
	const last = await trx
		.selectFrom('reporting_period')
		.select('state')
		.where('fiscal_year', '=', fiscalYear - 1)
		.where('quarter', '=', 4)
		.forShare()
		.executeTakeFirst();
	if (last?.state !== 'closed') throw new InvalidFields({ fiscal_year: 'year_not_closed' });
	await writeYearDraft(trx, fiscalYear, by, null);
}

/** Drafts the next year within the transaction that closes this one, by whoever may close it. */
export async function writeYearDraft(
	trx: Transaction<DB>,
	fiscalYear: number,
	by: By,
	closedAt: Date | null
): Promise<void> {
	await insertYearDraft(trx, fiscalYear, by.actor_id, closedAt);
	let [initiatives, written] = [0, 0];
	for (const range of await listInitiativeRanges(trx)) {
		const ends = await listYearEnds(trx, fiscalYear - 1, range);
		initiatives += ends.length;
		written += await upsertYearItems(
			trx,
			fiscalYear,
			ends.map((one) => ({ ...one, ...suggestForYear(one, fiscalYear) }))
		);
	}
	await insertAuditEvent(trx, {
		...by,
		action: 'next_year.draft',
		record_type: 'year_draft',
		record_id: fiscalYear,
		after: { initiatives, written }
	});
}
