import { canAdminister, canCreateAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow } from '#lib/server/guard.ts';
import { countYearItems, findYearDraft, itemStates, listYearItems } from '#lib/server/queries/year-items.ts';
import type { PageServerLoad } from './$types';
import { yearOf } from './year-of.ts';

const MOST = 500;

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canCreateAny(user));
	const fiscalYear = yearOf(event.params.year);
	const draft = await findYearDraft(db, fiscalYear);
	if (!draft) throw new NotFound('year_draft');
	const requested = event.url.searchParams.get('state');
	const state = itemStates.find((one) => one === requested) ?? 'open';
	const [items, counts] = await Promise.all([
		listYearItems(db, { fiscalYear, state }, user!, today, MOST),
		countYearItems(db, fiscalYear, user!, today)
	]);
	return {
		fiscalYear,
		state,
		counts,
		most: MOST,
		draftedAt: draft.drafted_at.getTime(),
		mayDraft: canAdminister(user) === true,
		items: items.map(({ decided_at, lessons, milestones, ...item }) => ({
			...item,
			decided_at: decided_at?.getTime() ?? null,
			lessons: lessons.length,
			milestones: milestones.length
		}))
	};
};
