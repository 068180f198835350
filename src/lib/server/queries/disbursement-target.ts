import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TargetValue } from '#lib/domain/disbursement-target.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** The year's targets in force, or as they stood at a time (epoch milliseconds: a close); undefined = none was set. */
export async function findTarget(db: Kysely<DB>, fiscalYear: number, at: number | null = null) {
	return db
		.selectFrom('disbursement_target as t')
		.select(['t.fiscal_year', 't.version', 't.source'])
		.select((eb) => jsonArrayFrom(valuesOf(eb)).$castTo<TargetValue[]>().as('values'))
		.where('t.fiscal_year', '=', fiscalYear)
		.$if(at !== null, (q) => q.where('t.created_at', '<=', new Date(at!)))
		.orderBy('t.version', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** Every version of one year, the newest first. */
export async function listTargetVersions(db: Kysely<DB>, fiscalYear: number) {
	return db
		.selectFrom('disbursement_target as t')
		.leftJoin('app_user as u', 'u.id', 't.created_by')
		.select(['t.version', 't.source', 't.reason', 't.created_at', 'u.name as created_by_name'])
		.select((eb) => jsonArrayFrom(valuesOf(eb)).$castTo<TargetValue[]>().as('values'))
		.where('t.fiscal_year', '=', fiscalYear)
		.orderBy('t.version', 'desc')
		.execute();
}

/** Years that have targets, the newest first, with the version in force. */
export async function listTargetYears(db: Kysely<DB>) {
	return db
		.selectFrom('disbursement_target')
		.select(({ fn }) => ['fiscal_year', fn.max('version').as('version')])
		.groupBy('fiscal_year')
		.orderBy('fiscal_year', 'desc')
		.execute();
}

/** Adds a version of a year's targets; false where that version is there already, because somebody else saved first. */
export async function insertTarget(
	trx: Transaction<DB>,
	target: {
		fiscal_year: number;
		version: number;
		source: string;
		reason: string | null;
		created_by: string | null;
	},
	values: TargetValue[]
): Promise<boolean> {
	const inserted = await trx
		.insertInto('disbursement_target')
		.values(target)
		.onConflict((c) => c.doNothing())
		.returning('version')
		.executeTakeFirst();
	if (!inserted) return false;
	const { fiscal_year, version } = target;
	if (values.length > 0)
		await trx
			.insertInto('disbursement_target_value')
			.values(values.map((one) => ({ ...one, fiscal_year, version })))
			.execute();
	return true;
}

function valuesOf(eb: ExpressionBuilder<DB & { t: DB['disbursement_target'] }, 't'>) {
	return eb
		.selectFrom('disbursement_target_value as v')
		.select((v) => ['v.measure', 'v.expense', 'v.quarter', v.cast<string>('v.percent', 'text').as('percent')])
		.whereRef('v.fiscal_year', '=', 't.fiscal_year')
		.whereRef('v.version', '=', 't.version')
		.orderBy('v.measure')
		.orderBy('v.expense')
		.orderBy('v.quarter');
}
