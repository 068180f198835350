import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

type Statement = Insertable<DB['plan_statement']>;

/** What a source says of a plan beside its goal, in its order; each is cited as '<kind>:<position>'. */
export function statements(
	plan_code: string,
	kind: Statement['kind'],
	texts: [text_th: string, text_en: string][]
): Statement[] {
	return texts.map(([text_th, text_en], i) => ({ plan_code, kind, position: i + 1, text_th, text_en }));
}
