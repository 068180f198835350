import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import {
	listAreaSets,
	listCitations,
	listCitedTitles,
	listDisputedSpans,
	listSourceDocuments,
	listSourceParticipants
} from '#lib/server/queries/sources.ts';

/** Facts of public records only: what is cited was published. */
export const load = async () =>
	cached(db, ['sources'], async () => {
		const [documents, citations, participants, spans, areas, titles] = await Promise.all([
			listSourceDocuments(db),
			listCitations(db),
			listSourceParticipants(db),
			listDisputedSpans(db),
			listAreaSets(db),
			listCitedTitles(db)
		]);
		const names = new Map([
			...titles.plans.map((one) => [`plan/${one.code}`, one] as const),
			...titles.initiatives.map((one) => [`initiative/${one.code}`, one] as const),
			...titles.named.map((one) => [`${one.type}/${one.code}`, one] as const)
		]);
		return {
			documents,
			// A record that one may not see is not named here either.
			citations: citations.flatMap(({ title_th: _th, title_en: _en, ...one }) => {
				const record = names.get(`${one.record_type}/${one.record_id}`);
				return record ? [{ ...one, record: { title_th: record.title_th, title_en: record.title_en } }] : [];
			}),
			participants,
			spans,
			areas
		};
	});
