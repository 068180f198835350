import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export type Citation = Insertable<DB['citation']>;
export type Note = [note_th: string, note_en: string];

/** Whose citations follow: record_type is the table, record_id its natural key (an initiative's is its code). */
export function citing(record_type: string, record_id: string) {
	const cite =
		(basis: 'stated' | 'editorial') =>
		(source_key: string, paragraph: number | null, field: string | null, note?: Note): Citation => ({
			record_type,
			record_id,
			field,
			source_key,
			paragraph: paragraph === null ? null : `¶${paragraph}`,
			basis,
			note_th: note?.[0] ?? null,
			note_en: note?.[1] ?? null
		});
	return { stated: cite('stated'), editorial: cite('editorial') };
}
