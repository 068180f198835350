import type { Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { statedClasses, TransactionKind } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { correctMoney } from '#lib/server/operations/correct-money.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

export type NewTransaction = {
	kind: TransactionKind;
	transaction_date: IsoDate;
	amount: string;
	currency: string;
	source_reference: string | null;
	budget_year?: number | null;
	expense_class?: (typeof statedClasses)[number] | null;
};

/** Adds money that no quarterly report tells of; of a closed quarter it is a change after the close. A negative amount takes back an earlier one: none is ever changed. Gives its id. */
export async function recordTransaction(
	trx: Transaction<DB>,
	initiative_id: number,
	money: NewTransaction,
	acting: Acting
): Promise<number> {
	const { is_sample } = await lockInitiative(trx, initiative_id);
	const { id } = await trx
		.insertInto('transaction')
		.values({ ...money, initiative_id, is_sample })
		.returning('id')
		.executeTakeFirstOrThrow();
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'transaction.record',
		record_type: 'transaction',
		record_id: id,
		after: { initiative_id, ...money },
		request_id: acting.request_id
	});
	await refreshFigures(trx, [initiative_id], acting.today);
	await correctMoney(trx, [initiative_id]);
	return id;
}
