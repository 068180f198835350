import * as v from 'valibot';
import { healths } from '#lib/domain/health.ts';
import { readFilter, sorts, statuses, type Filter } from '#lib/domain/filter.ts';
import { Problem } from '#lib/server/api/problem.ts';
import { pointed } from '#lib/server/api/read-json.ts';

const code = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,60}$/)));
const digit = v.picklist(['0', '1']);
const lang = v.optional(v.picklist(['th', 'en']));
/** Sample rows are left out unless they are asked for. */
const sample = v.optional(digit);
const year = v.optional(v.pipe(v.string(), v.regex(/^(19[4-9]\d|2[0-1]\d\d|2[4-6]\d\d|2700)$/)));
const quarter = v.optional(v.picklist(['1', '2', '3', '4']));
const narrowing = {
	dimension: code,
	plan: code,
	organisation: code,
	place: code,
	status: v.optional(v.picklist(statuses)),
	health: v.optional(v.picklist(healths))
};
const limit = v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|1\d\d|200)$/)));
const page = { limit, cursor: v.optional(v.pipe(v.string(), v.maxLength(4_000))) };

/** Parameters of each kind of read, as lists know them (domain/filter.ts); programs are told of what is not understood. */
export const QUERIES = {
	nothing: v.strictObject({ lang }),
	sampled: v.strictObject({ lang, sample }),
	table: v.strictObject({ lang, sample, ...page }),
	period: v.strictObject({ lang, year, quarter }),
	initiatives: v.strictObject({
		lang,
		sample,
		year,
		quarter,
		...narrowing,
		text: v.optional(v.pipe(v.string(), v.maxLength(200))),
		undated: v.optional(digit),
		sort: v.optional(v.picklist(sorts.flatMap((one) => [one, `-${one}` as const]))),
		...page
	}),
	rollups: v.strictObject({
		lang,
		sample,
		year,
		quarter,
		...narrowing,
		by: v.optional(v.picklist(['dimension', 'plan', 'organisation', 'place']))
	})
};
export type Query = {
	filter: Filter;
	limit: number;
	cursor: string | undefined;
	by: 'dimension' | 'plan' | 'organisation' | 'place';
	question: string;
};

/** An address as the schema has it, and as a list's filter. A repeated parameter counts once. */
export function readQuery(url: URL, schema: (typeof QUERIES)[keyof typeof QUERIES]): Query {
	const sent = Object.fromEntries(
		[...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.get(name)!])
	);
	const result = v.safeParse(schema, sent);
	if (!result.success)
		throw new Problem(
			400,
			'bad_query',
			pointed(result.issues).map(({ pointer, code }) => ({ parameter: pointer.slice(1), code }))
		);
	const values: Record<string, string | undefined> = result.output;
	const parameters = new URLSearchParams(sent);
	parameters.set('sample', values['sample'] === '1' ? '1' : '0');
	const sentParameters = Object.entries(values)
		.filter(([name, value]) => value !== undefined && !['lang', 'cursor', 'limit'].includes(name))
		.sort();
	return {
		filter: readFilter(parameters),
		limit: Number(values['limit'] ?? 50),
		cursor: values['cursor'],
		by: (values['by'] as Query['by'] | undefined) ?? 'dimension',
		question: JSON.stringify([url.pathname, sentParameters])
	};
}
