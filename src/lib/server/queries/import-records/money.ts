import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { plainDecimal, type ImportRecord } from '#lib/server/queries/import-records/record.ts';

export async function listBudgetImportRecords(
	db: Kysely<DB>,
	initiativeIds: readonly number[]
): Promise<ImportRecord<null>[]> {
	const rows = await db
		.selectFrom('budget as b')
		.innerJoin('initiative as i', 'i.id', 'b.initiative_id')
		.select([
			'b.id',
			'i.id as initiative_id',
			'i.code',
			'b.fiscal_year',
			'b.expense_class',
			'b.currency',
			'b.by_act',
			'b.after_transfers'
		])
		.where('b.initiative_id', 'in', [...initiativeIds])
		.orderBy('i.code')
		.orderBy('b.fiscal_year')
		.orderBy('b.expense_class')
		.orderBy('b.currency')
		.execute();
	return rows.map(
		({ id, initiative_id, code, fiscal_year, expense_class, currency, by_act, after_transfers }) => ({
			id,
			initiative_id,
			fixed: null,
			stored: null,
			values: {
				initiative_code: code,
				fiscal_year: String(fiscal_year),
				expense_class,
				currency,
				by_act: plainDecimal(by_act),
				after_transfers: plainDecimal(after_transfers)
			}
		})
	);
}

export type OnlyPayments = { ids: readonly number[]; dates: readonly string[] };

/** What stands is never changed: a negative amount takes it back (record-transaction.ts). */
export async function listTransactionImportRecords(
	db: Kysely<DB>,
	initiativeIds: readonly number[],
	only?: OnlyPayments
): Promise<ImportRecord<null>[]> {
	const rows = await db
		.selectFrom('transaction as t')
		.innerJoin('initiative as i', 'i.id', 't.initiative_id')
		.select([
			't.id',
			'i.id as initiative_id',
			'i.code',
			't.kind',
			't.transaction_date',
			't.amount',
			't.currency',
			't.source_reference',
			't.budget_year',
			't.expense_class'
		])
		.where('t.initiative_id', 'in', [...initiativeIds])
		.$if(only !== undefined, (query) =>
			query.where(
				sql<boolean>`(t.transaction_date = any(${only!.dates}::date[]) or t.id = any(${only!.ids}::bigint[]))`
			)
		)
		.orderBy('i.code')
		.orderBy('t.transaction_date')
		.orderBy('t.id')
		.execute();
	return rows.map(
		({
			id,
			initiative_id,
			code,
			kind,
			transaction_date,
			amount,
			currency,
			source_reference,
			budget_year,
			expense_class
		}) => ({
			id,
			initiative_id,
			fixed: 'transaction_stands',
			stored: null,
			values: {
				initiative_code: code,
				kind,
				transaction_date,
				amount: plainDecimal(amount),
				currency,
				source_reference,
				budget_year: budget_year === null ? null : String(budget_year),
				expense_class
			}
		})
	);
}
