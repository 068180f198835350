import { sql, type Transaction } from 'kysely';
import { changedFields } from '#lib/domain/iati-changes.ts';
import type { IatiSector } from '#lib/domain/iati-record.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Forbidden, NotFound } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { citeImport } from '#lib/server/operations/cite-import.ts';
import type { IatiChoice, Importing } from '#lib/server/operations/iati-choice.ts';
import { createFromIati, updateFromIati } from '#lib/server/operations/iati-initiative.ts';
import { replaceTransactions } from '#lib/server/operations/iati-money.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import {
	findImport,
	findSectorMap,
	listImportActivities,
	sectorKey,
	type ImportActivity
} from '#lib/server/queries/iati-import.ts';

/** Takes the chosen activities over, all or none: a plan's money, an initiative that is there, or a new one. Each is cited from the file. */
export async function importIati(
	trx: Transaction<DB>,
	actor: Actor,
	choice: IatiChoice,
	acting: Acting
): Promise<void> {
	const verdict = canAdministerRow(actor, { is_sample: false });
	if (verdict !== true) throw new Forbidden(verdict);
	const file = await findImport(trx, choice.import_id);
	const activities = await listImportActivities(trx, choice.import_id, { identifiers: choice.identifiers });
	if (!file || activities.length !== choice.identifiers.length) throw new NotFound('iati import');
	const source_key = `iati-${file.sha256.slice(0, 16)}`;
	await trx
		.insertInto('source_document')
		.values({
			key: source_key,
			...choice.source,
			dated_on: file.generated_on,
			dated_precision: file.generated_on === null ? null : 'day',
			publisher_th: activities[0]!.record.reporter || null,
			publisher_en: activities[0]!.record.reporter || null
		})
		.onConflict((c) => c.doNothing())
		.execute();
	const before = await findSectorMap(
		trx,
		activities.flatMap(({ record }) => record.sectors)
	);
	await rememberSectors(
		trx,
		activities.flatMap(({ record }) => record.sectors),
		choice.sectors
	);
	const importing: Importing = {
		...choice,
		source_key,
		before,
		meaning: new Map([...before, ...choice.sectors]),
		acting
	};
	for (const activity of activities) await takeOver(trx, activity, importing);
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'iati.import',
		record_type: 'iati_import',
		record_id: file.id,
		after: { file: file.file_name, sha256: file.sha256, identifiers: choice.identifiers },
		request_id: acting.request_id
	});
}

async function takeOver(trx: Transaction<DB>, activity: ImportActivity, importing: Importing) {
	const { record, last, plan_code, initiative_id } = activity;
	let target: { initiative_id: number | null; plan_code: string | null } = { initiative_id, plan_code: null };
	if (plan_code !== null && initiative_id === null) {
		// The programme's own record: titles and years stay as our sources have them, the money is the donor's to tell.
		await replaceTransactions(trx, { plan_code }, last?.transactions ?? [], record.transactions);
		await citeImport(
			trx,
			activity,
			{ type: 'plan', id: plan_code, fields: ['transaction'], hasDimensions: false },
			importing.source_key
		);
		target = { initiative_id: null, plan_code };
	} else if (initiative_id === null)
		target = { initiative_id: await createFromIati(trx, activity, importing), plan_code: null };
	else if (changedFields(last, record).length > 0 || hasNewMeaning(record.sectors, importing))
		await updateFromIati(trx, { ...activity, initiative_id }, importing);
	const kept = { ...target, source_key: importing.source_key, record: JSON.stringify(record) };
	await trx
		.insertInto('iati_link')
		.values({ iati_identifier: record.identifier, ...kept })
		.onConflict((c) => c.column('iati_identifier').doUpdateSet({ ...kept, taken_at: sql`clock_timestamp()` }))
		.execute();
}

async function rememberSectors(
	trx: Transaction<DB>,
	all: readonly IatiSector[],
	chosen: Map<string, string | null>
) {
	const decided = new Map(
		all.filter((one) => chosen.has(sectorKey(one))).map((one) => [sectorKey(one), one])
	);
	for (const [key, { vocabulary, code }] of decided) {
		const dimension_code = chosen.get(key) ?? null;
		await trx
			.insertInto('iati_sector')
			.values({ vocabulary, code, dimension_code })
			.onConflict((c) => c.columns(['vocabulary', 'code']).doUpdateSet({ dimension_code }))
			.execute();
	}
}

function hasNewMeaning(sectors: readonly IatiSector[], { before, meaning }: Importing): boolean {
	return sectors.some(
		(one) => (before.get(sectorKey(one)) ?? null) !== (meaning.get(sectorKey(one)) ?? null)
	);
}
