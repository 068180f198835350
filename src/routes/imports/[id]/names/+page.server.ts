import { fieldOf } from '#lib/domain/import/subject.ts';
import { matchName } from '#lib/domain/import/near-match.ts';
import { db } from '#lib/server/db/database.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/forms.ts';
import { loadNames, nameTypes, type NameType } from '#lib/server/imports/rows/context.ts';
import { listUnmatchedNames } from '#lib/server/queries/data-import-rows.ts';
import { lockDataImport, updateDataImport, type Choices } from '#lib/server/queries/data-import.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { importHead, loadImport, runIfSmall } from '../../load-import.ts';

const MOST = 100;
const SMALL = 80_000;

export const load: PageServerLoad = async (event) => {
	const { file } = await loadImport(event);
	const { names, listed } = await unmatched(event);
	return {
		head: importHead(file),
		names,
		lists: Object.fromEntries(
			nameTypes.filter((type) => names.some((one) => one.type === type)).map((type) => [type, listed[type]])
		)
	};
};

export const actions: Actions = {
	/** What was chosen is remembered with the columns, and the file is checked anew. */
	default: async (event) => {
		const form = await readForm(event);
		const { user, file } = await loadImport(event);
		const { names, listed } = await unmatched(event);
		const chosen: Choices = {};
		for (const [i, { type, typed }] of names.entries()) {
			const code = form.text(`n${i}`);
			if (form.text(`typed${i}`) === typed && listed[type].some((one) => one.code === code))
				chosen[type] = { ...chosen[type], [typed]: code };
		}
		return submit(
			event,
			form,
			user,
			async (trx) => {
				const now = await lockDataImport(trx, file.id);
				if (now?.state !== 'checked') throw new InvalidFields({ '': 'import_state' });
				const choices: Choices = { ...now.choices };
				for (const type of nameTypes) if (chosen[type]) choices[type] = { ...choices[type], ...chosen[type] };
				await updateDataImport(trx, file.id, {
					choices,
					state: 'checking',
					asked_by: user.id,
					failure: null,
					failure_params: null
				});
				return `/imports/${file.id}`;
			},
			'own'
		).catch(runIfSmall(event, file.id, file.size <= SMALL));
	}
};

/** Names that rows use and that are none of ours, each with what is like it. */
async function unmatched(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const { file } = await loadImport(event);
	const { listed } = await loadNames(db, file.is_sample);
	const rows = await listUnmatchedNames(db, file.id, MOST);
	const names = rows.flatMap(({ field, typed, count }) => {
		const type = fieldOf(file.subject, field)?.type as NameType | undefined;
		if (!type || !nameTypes.includes(type)) return [];
		const match = matchName(typed, listed[type]);
		return [
			{ type, typed, count, near: 'near' in match ? match.near.map(({ code }) => code) : [match.code] }
		];
	});
	return { names, listed };
}
