import type { RequestEvent } from '@sveltejs/kit';
import { InvalidFields } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/forms.ts';
import { lockDataImport, updateDataImport, type DataImport } from '#lib/server/queries/data-import.ts';
import { submit } from '#lib/server/submit.ts';
import { loadImport, runIfSmall } from './load-import.ts';

/** Asks for a step that needs no more words. What an import changes of the records raises the data's version itself (apply-import.ts). */
export async function step(
	event: RequestEvent<{ id: string }>,
	from: 'checked' | 'applied',
	to: 'checking' | 'undoing',
	isSmall: (file: DataImport) => boolean
) {
	const { user, file } = await loadImport(event);
	const form = await readForm(event);
	return submit(
		event,
		form,
		user,
		async (trx) => {
			await take(trx, file.id, from);
			await updateDataImport(trx, file.id, {
				state: to,
				asked_by: user.id,
				failure: null,
				failure_params: null
			});
			return `/imports/${file.id}`;
		},
		'own'
	).catch(runIfSmall(event, file.id, isSmall(file)));
}

/** The import, held, while it is where the page showed it. */
export async function take(
	trx: Parameters<typeof lockDataImport>[0],
	id: number,
	...states: DataImport['state'][]
): Promise<DataImport> {
	const now = await lockDataImport(trx, id);
	if (!now || !states.includes(now.state)) throw new InvalidFields({ '': 'import_state' });
	return now;
}
