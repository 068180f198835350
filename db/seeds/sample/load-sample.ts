import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { insertFrame } from './frame.ts';
import { insertInitiative, type Draft } from './initiative.ts';
import { insertPeople, type SampleAccount } from './people.ts';
import { internalScenarios, scenariosOf } from './scenarios.ts';
import { internalTitles, titles } from './titles/all.ts';

/** The invented set, every row of it marked: each dimension shows every health state. Needs the facts' dimensions and places. */
export async function loadSample(trx: Transaction<DB>): Promise<SampleAccount[]> {
	await insertFrame(trx);
	const people = await insertPeople(trx);
	const ids = new Map<string, number>();
	for (const { predecessor, ...draft } of drafts()) {
		const predecessor_id = predecessor === null ? null : ids.get(predecessor)!;
		ids.set(draft.code, await insertInitiative(trx, { ...draft, predecessor_id }, people));
	}
	return people.accounts;
}

type Planned = Omit<Draft, 'predecessor_id'> & { predecessor: string | null };

/** Oldest year first, so that what came before is there; codes S62-01, S62-02, … count within a year. */
function drafts(): Planned[] {
	const counts = new Map<number, number>();
	const codeIn = (year: number) => {
		const number = (counts.get(year) ?? 0) + 1;
		counts.set(year, number);
		return `S${year % 100}-${String(number).padStart(2, '0')}`;
	};
	const codes = new Map<string, string>();
	const planned = titles.flatMap(([dimension, own], d) =>
		scenariosOf(d).map((scenario, n): Omit<Planned, 'code' | 'predecessor'> => ({
			scenario,
			title: own[n] ?? own[0]!,
			parts: partsOf(dimension, d, n),
			d,
			n
		}))
	);
	const hidden = internalScenarios.map((scenario, n) => ({
		scenario,
		title: internalTitles[n]!,
		parts: partsOf('public-sector', 3, n + 1),
		d: 3,
		n: n + 1
	}));
	return [...planned, ...hidden]
		.sort((a, b) => a.scenario.year - b.scenario.year)
		.map((draft) => {
			const { scenario, title } = draft;
			const code = codeIn(scenario.year);
			const key = (year: number) => `${title[0]} ${year}`;
			if (scenario.plan !== 'sample-years') codes.set(key(scenario.year), code);
			return {
				...draft,
				code,
				predecessor: scenario.plan === 'sample-years' ? null : (codes.get(key(scenario.year - 1)) ?? null)
			};
		});
}

/** Every fifth serves a second dimension too, in parts. */
function partsOf(dimension: string, d: number, n: number): [string, number][] {
	const second = titles[(d + 1) % titles.length]![0];
	return (d + n) % 5 === 2
		? [
				[dimension, 3],
				[second, 1 + (n % 2)]
			]
		: [[dimension, 1]];
}
