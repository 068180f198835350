import type { Transaction } from 'kysely';
import { initiativeSearchText } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { dimensions } from './dimensions.ts';
import { fy2563, fy2563Citations, fy2563Dimensions, fy2563Initiatives, fy2563Statements } from './fy2563.ts';
import { organisations } from './organisations.ts';
import { organisationCitations, participants } from './participants.ts';
import { areaSets, places } from './places.ts';
import { sources } from './sources.ts';
import {
	together,
	togetherCitations,
	togetherOrganisations,
	togetherProjects,
	togetherSpans,
	togetherStatements
} from './together.ts';
import { togetherTransactions } from './together-transactions.ts';

/** What the two news texts and USAID's open data say, and nothing else. Into an empty database, in the caller's transaction. */
export async function loadFacts(trx: Transaction<DB>): Promise<void> {
	await trx.insertInto('dimension').values(dimensions).execute();
	await trx.insertInto('organisation').values(organisations).execute();
	await trx.insertInto('place').values(places).execute();
	for (const { places: codes, ...set } of areaSets) {
		await trx.insertInto('area_set').values(set).execute();
		await trx
			.insertInto('area_set_place')
			.values(codes.map((place_code) => ({ area_set_code: set.code, place_code })))
			.execute();
	}
	await trx.insertInto('source_document').values(sources).execute();
	await trx.insertInto('source_participant').values(participants).execute();
	await trx.insertInto('plan').values([together, fy2563]).execute();
	await trx.insertInto('plan_organisation').values(togetherOrganisations).execute();
	await trx
		.insertInto('plan_statement')
		.values([...togetherStatements, ...fy2563Statements])
		.execute();
	await trx.insertInto('stated_span').values(togetherSpans).execute();
	await trx.insertInto('transaction').values(togetherTransactions).execute();
	await loadInitiatives(trx);
	await trx
		.insertInto('citation')
		.values([...organisationCitations, ...togetherCitations, ...fy2563Citations])
		.execute();
}

async function loadInitiatives(trx: Transaction<DB>) {
	const idByCode = new Map<string, number>();
	const projects = togetherProjects.map(({ places: _places, ...project }) => project);
	for (const initiative of [...projects, ...fy2563Initiatives]) {
		const { id } = await trx
			.insertInto('initiative')
			.values({ ...initiative, search_text: initiativeSearchText({ ...initiative, emenscr_code: null }) })
			.returning('id')
			.executeTakeFirstOrThrow();
		idByCode.set(initiative.code, id);
		// No source states a status. This reading claims least: no completion, no suspension, no cancellation.
		await trx.insertInto('initiative_status').values({ initiative_id: id, status: 'active' }).execute();
	}
	const spots = togetherProjects.flatMap(({ code, places }) =>
		places.map((place_code) => ({
			initiative_id: idByCode.get(code)!,
			place_code,
			basis: 'editorial' as const
		}))
	);
	await trx.insertInto('initiative_place').values(spots).execute();
	const parts = fy2563Dimensions.map(({ code, ...part }) => ({
		...part,
		initiative_id: idByCode.get(code)!
	}));
	await trx.insertInto('initiative_dimension').values(parts).execute();
}
