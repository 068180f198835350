import { sql, type Kysely } from 'kysely';
import type { Mapping, ImportSubject } from '#lib/domain/import/subject.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Choices } from '#lib/server/queries/data-import.ts';

/** Whose files: an organisation's; null = of people without one. */
export type MappingOwner = { organisation_code: string | null; is_sample: boolean };

/** What was confirmed for the same heads last time. */
export async function findMapping(
	db: Kysely<DB>,
	{ organisation_code, is_sample }: MappingOwner,
	subject: ImportSubject,
	heads: string
) {
	const found = await db
		.selectFrom('import_mapping')
		.select(['mapping', 'choices'])
		.where(sql<boolean>`organisation_code is not distinct from ${organisation_code}`)
		.where('is_sample', '=', is_sample)
		.where('subject', '=', subject)
		.where('heads', '=', heads)
		.executeTakeFirst();
	return (
		found && { mapping: found.mapping as unknown as Mapping, choices: found.choices as unknown as Choices }
	);
}

/** The names that the organisation's files used before, whatever their heads. */
export async function listKnownChoices(
	db: Kysely<DB>,
	{ organisation_code, is_sample }: MappingOwner
): Promise<Choices> {
	const rows = await db
		.selectFrom('import_mapping')
		.select('choices')
		.where(sql<boolean>`organisation_code is not distinct from ${organisation_code}`)
		.where('is_sample', '=', is_sample)
		.orderBy('used_at')
		.execute();
	const all: Choices = {};
	for (const { choices } of rows)
		for (const [type, names] of Object.entries(choices as unknown as Choices))
			all[type] = { ...all[type], ...names };
	return all;
}

export async function rememberMapping(
	db: Kysely<DB>,
	{ organisation_code, is_sample }: MappingOwner,
	subject: ImportSubject,
	heads: string,
	mapping: Mapping,
	choices: Choices
): Promise<void> {
	const kept = { mapping: JSON.stringify(mapping), choices: JSON.stringify(choices) };
	await db
		.insertInto('import_mapping')
		.values({ organisation_code, is_sample, subject, heads, ...kept })
		.onConflict((c) =>
			c
				.columns(['organisation_code', 'is_sample', 'subject', 'heads'])
				.doUpdateSet({ ...kept, used_at: sql`clock_timestamp()` })
		)
		.execute();
}
