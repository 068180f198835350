import { fail, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { requiredInteger } from '#lib/server/form-fields.ts';
import { formFailure, writeForm, type FormFailure as Unaccepted } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import {
	addDependency,
	CircularDependency,
	removeDependency
} from '#lib/server/operations/change-dependency.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import {
	listDependencyChoices,
	listDependencyNetwork,
	listMilestonesById
} from '#lib/server/queries/milestone-dependency.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';

type Name = { initiative_code: string; title_th: string; title_en: string | null };
/** What a circle runs through; null = a milestone that one may not see. */
type Answer = Unaccepted & { cycle: (Name | null)[] };

const id = requiredInteger(1, Number.MAX_SAFE_INTEGER);
const ends = v.object({ milestone_id: id, depends_on_id: id });
const added = v.object({ ...ends.entries, lag_days: requiredInteger(-3650, 3650) });
const viewerOf = ({ locals }: Pick<RequestEvent, 'locals'>) => ({ actor: locals.user, today: locals.today });

export const load: PageServerLoad = async (event) => {
	const record = await loadEditable(event);
	const find = cleanText(event.url.searchParams.get('find') ?? '').slice(0, 200);
	const [network, choices] = await Promise.all([
		listDependencyNetwork(db, record.id, viewerOf(event)),
		listDependencyChoices(db, record, find, viewerOf(event))
	]);
	return { ...editHead(record, event.url), initiativeId: record.id, network, choices, find };
};

export const actions: Actions = {
	add: async (event): Promise<ActionFailure<Answer>> => {
		const record = await loadEditable(event);
		const { values } = await readForm(event);
		const parsed = parseForm(added, { ...values, lag_days: values['lag_days'] || '0' });
		if (!parsed.ok) return answer(formFailure(422, values, parsed.errors));
		const [chosen] = await listMilestonesById(db, [parsed.output.depends_on_id], viewerOf(event));
		if (!chosen) return answer(formFailure(422, values, { depends_on_id: 'unknown_choice' }));
		try {
			return answer(
				await writeForm(event, values, async (trx, acting) => {
					await addDependency(trx, record.id, parsed.output, acting);
					return `/initiatives/${record.code}/dependencies?saved=1`;
				})
			);
		} catch (error) {
			if (!(error instanceof InvalidFields)) throw error;
			return answer(
				formFailure(422, values, error.errors),
				error instanceof CircularDependency ? await namesOf(event, error.cycle) : []
			);
		}
	},
	remove: async (event): Promise<ActionFailure<Answer>> => {
		const record = await loadEditable(event);
		const { values } = await readForm(event);
		const parsed = parseForm(ends, values);
		if (!parsed.ok) return answer(formFailure(422, values, parsed.errors));
		return answer(
			await writeForm(event, values, async (trx, acting) => {
				await removeDependency(trx, record.id, parsed.output, acting);
				return `/initiatives/${record.code}/dependencies?saved=1`;
			})
		);
	}
};

function answer(failure: ActionFailure<Unaccepted>, cycle: (Name | null)[] = []): ActionFailure<Answer> {
	return fail(failure.status, { ...failure.data, cycle });
}

async function namesOf(event: RequestEvent, ids: number[]): Promise<(Name | null)[]> {
	const found = new Map((await listMilestonesById(db, ids, viewerOf(event))).map((one) => [one.id, one]));
	return [...ids, ids[0]!].map((one) => found.get(one) ?? null);
}
