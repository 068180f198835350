import { redirect } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/forms.ts';
import { loadMappingPreview, previewOf } from '#lib/server/imports/mapping-preview.ts';
import { headsKey, readMapping } from '#lib/server/imports/mapping-form.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { lockDataImport, updateDataImport } from '#lib/server/queries/data-import.ts';
import { listKnownChoices, rememberMapping } from '#lib/server/queries/import-mapping.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';
import { importHead, loadImport, runIfSmall } from '../../load-import.ts';

/** A file of so many bytes is checked while its sender waits. */
const SMALL = 80_000;

export const load: PageServerLoad = async (event) => {
	const { file } = await loadImport(event);
	if (file.state !== 'mapping' && file.state !== 'checked') redirect(303, `/imports/${file.id}`);
	const { searchParams } = event.url;
	const sheet = searchParams.get('sheet');
	try {
		const look = await loadMappingPreview(
			db,
			file,
			sheet !== null && /^\d{1,3}$/.test(sheet) ? Number(sheet) : null
		);
		const hasChosen = searchParams.get('look') === 'columns';
		const kept = file.mapping?.sheet === look.sheet ? file.mapping : look.suggested;
		const mapping = hasChosen
			? readMapping(file.subject, (name) => searchParams.get(name) ?? '', look.columnCount, look.suggested)
					.mapping
			: kept;
		const { sheets, heads, doubts, columnCount, isRemembered } = look;
		return {
			head: importHead(file),
			refused: null,
			look: {
				sheets,
				sheet: look.sheet,
				heads,
				doubts,
				columnCount,
				isRemembered,
				mapping,
				...(await previewOf(look, file.subject, mapping, columnCount))
			}
		};
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		return { head: importHead(file), refused: { key: error.key, params: error.params }, look: null };
	}
};

export const actions: Actions = {
	/** Remembers what the columns are, and has every row checked. */
	default: async (event) => {
		const { user, file } = await loadImport(event);
		const form = await readForm(event);
		let look;
		try {
			look = await loadMappingPreview(
				db,
				file,
				/^\d{1,3}$/.test(form.text('sheet')) ? Number(form.text('sheet')) : null
			);
		} catch (error) {
			if (error instanceof FileRefused) return unaccepted(form, { sheet: 'import_refused' });
			throw error;
		}
		const { mapping, errors } = readMapping(file.subject, form.text, look.columnCount, look.suggested);
		if (Object.keys(errors).length > 0) return unaccepted(form, errors);
		return submit(
			event,
			form,
			user,
			async (trx) => {
				const now = await lockDataImport(trx, file.id);
				if (now?.state !== 'mapping' && now?.state !== 'checked')
					throw new InvalidFields({ '': 'import_state' });
				const choices = { ...(await listKnownChoices(trx, file)), ...now.choices };
				await updateDataImport(trx, file.id, {
					mapping,
					choices,
					state: 'checking',
					asked_by: user.id,
					failure: null,
					failure_params: null
				});
				await rememberMapping(trx, file, file.subject, headsKey(look.heads), mapping, choices);
				return `/imports/${file.id}`;
			},
			'own'
		).catch(runIfSmall(event, file.id, file.size <= SMALL));
	}
};
