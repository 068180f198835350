import type { Transaction } from 'kysely';
import { useAfterClose } from '#lib/domain/obligation.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { moneyOf } from '#lib/server/operations/figure-rows.ts';
import { listFrozenPeriods, updateMoneyCorrections } from '#lib/server/queries/figure-correction.ts';
import { findFigureInputs } from '#lib/server/queries/figure-inputs.ts';

/** The inputs of so many initiatives are in memory at a time. */
const CHUNK = 200;

/**
 * After money was recorded or taken back: what it makes of quarters that are closed stands beside their frozen figures.
 * Nothing else of them is looked at: plans and reports have their own ways. The caller holds the initiatives.
 */
export async function correctMoney(trx: Transaction<DB>, initiativeIds: readonly number[]): Promise<void> {
	const frozen = Map.groupBy(
		await listFrozenPeriods(trx, initiativeIds),
		({ initiative_id }) => initiative_id
	);
	const ids = [...frozen.keys()];
	for (let i = 0; i < ids.length; i += CHUNK) {
		const { initiatives } = await findFigureInputs(trx, ids.slice(i, i + CHUNK));
		const rows = initiatives.flatMap((inputs) =>
			frozen.get(inputs.id)!.map((row) => {
				const { initiative_id, fiscal_year, quarter } = row;
				const { budget_weight: _, budget_basis: __, ...use } = moneyOf(inputs, periodOfRow(row));
				return { initiative_id, fiscal_year, quarter, ...useAfterClose(use, row) };
			})
		);
		await updateMoneyCorrections(trx, rows);
	}
}
