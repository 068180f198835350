import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { transactions } from '#lib/server/queries/open-reference.ts';
import { listOpenRows, type OpenRow } from '#lib/server/queries/open-rows.ts';

/** One transaction of an initiative that may be seen, as the table has it. */
export async function findTransaction(
	id: number,
	initiativeId: number,
	{ user, today }: App.Locals
): Promise<OpenRow> {
	const walk = {
		viewer: { actor: user, today },
		sample: true,
		initiativeId,
		after: [String(Math.max(0, id - 1))],
		limit: 1
	};
	const [found] = await listOpenRows(db, transactions, walk);
	if (found?.row['transaction_id'] !== id) throw new NotFound('transaction');
	return found.row;
}
