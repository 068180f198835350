import type { Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { ImportSubject } from '#lib/domain/import/subject.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { RowWithVerdict } from '#lib/server/imports/rows/judge.ts';

type File = {
	import_id: number;
	subject: ImportSubject;
	title: { th: string; en: string };
	today: IsoDate;
	isSample: boolean;
};
/** What the file is the source of, as citations name it. Drafts are nobody's source yet. */
const CITED: Partial<Record<ImportSubject, string>> = {
	milestones: 'milestone',
	budgets: 'budget',
	transactions: 'transaction'
};

export const sourceKey = (import_id: number): string => `import-${import_id}`;

/** The initiatives' fields are cited from the file. What is made up has no source. */
export async function citeFile(
	trx: Transaction<DB>,
	{ import_id, subject, title, today, isSample }: File,
	rows: readonly RowWithVerdict[]
): Promise<void> {
	if (subject === 'reports') return;
	const source_key = sourceKey(import_id);
	const cited = rows.filter(({ target }) => !(target?.is_sample ?? isSample));
	if (cited.length === 0) return;
	await trx
		.insertInto('source_document')
		.values({
			key: source_key,
			title_th: title.th,
			title_en: title.en,
			dated_on: today,
			dated_precision: 'day'
		})
		.onConflict((c) => c.doNothing())
		.execute();
	const fieldsOf = ({ changes }: RowWithVerdict) =>
		CITED[subject]
			? [CITED[subject]]
			: changes
					.map(({ field }) => field)
					.filter(
						(field) => !field.endsWith('_precision') && !field.startsWith('status_') && field !== 'code'
					);
	const rowsCited = cited.flatMap((row) =>
		fieldsOf(row).map((field) => ({
			code: row.target?.code ?? row.row_values!['code']!,
			field: field === 'dimensions' ? 'dimension' : field
		}))
	);
	const unique = [...new Map(rowsCited.map((one) => [`${one.code} ${one.field}`, one])).values()];
	for (let from = 0; from < unique.length; from += 2_000) {
		await trx
			.insertInto('citation')
			.values(
				unique.slice(from, from + 2_000).map(({ code, field }) => ({
					source_key,
					record_type: 'initiative',
					record_id: code,
					field,
					paragraph: null,
					basis: 'stated' as const
				}))
			)
			.onConflict((c) => c.doNothing())
			.execute();
	}
}

export async function uncite(trx: Transaction<DB>, import_id: number): Promise<void> {
	await trx.deleteFrom('citation').where('source_key', '=', sourceKey(import_id)).execute();
	await trx.deleteFrom('source_document').where('key', '=', sourceKey(import_id)).execute();
}
