import * as v from 'valibot';
import { redirect } from '@sveltejs/kit';
import { rowVerdicts } from '#lib/domain/import/verdict.ts';
import { db } from '#lib/server/db/database.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { optionalDay, optionalLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listImportRows, listUnmatchedNames } from '#lib/server/queries/data-import-rows.ts';
import { deleteDataImport, updateDataImport, type DataImport } from '#lib/server/queries/data-import.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';
import { importHead, loadImport, runIfSmall } from '../load-import.ts';
import { step, take } from '../step.ts';

const SIZE = 50;
/** So many rows are saved, or taken back, while the sender waits. */
const SMALL = 500;
const applying = v.object({ changed_from: optionalDay, reason: optionalLines(1_000) });

export const load: PageServerLoad = async (event) => {
	const { file } = await loadImport(event);
	const head = importHead(file);
	if (file.state === 'mapping') redirect(303, `/imports/${file.id}/mapping`);
	const { searchParams } = event.url;
	const verdict =
		([...rowVerdicts, 'noted'] as const).find((one) => one === searchParams.get('verdict')) ?? null;
	const total = verdict ? (file.counts[verdict] ?? 0) : (file.counts.total ?? 0);
	const pages = Math.max(1, Math.ceil(total / SIZE));
	const page = Math.min(
		pages,
		Math.max(1, Number(/^\d{1,6}$/.exec(searchParams.get('page') ?? '1')?.[0] ?? 1))
	);
	const rows = await listImportRows(db, file.id, verdict, { limit: SIZE, offset: (page - 1) * SIZE });
	const shown = rows.map(({ line, label, verdict: of, skipped, errors, notes, changes, row_values }) => ({
		line,
		label,
		verdict: of,
		skipped,
		errors,
		notes,
		changes,
		values: row_values ?? {}
	}));
	return {
		head,
		verdict,
		page,
		pages,
		rows: shown,
		unmatched:
			file.state === 'checked' && file.counts.error ? (await listUnmatchedNames(db, file.id, 100)).length : 0,
		reason: file.reason,
		changed_from: file.changed_from
	};
};

export const actions: Actions = {
	/** Nothing is written before every row is known to be right. */
	apply: async (event) => {
		const { user, file } = await loadImport(event);
		const form = await readForm(event);
		const parsed = parseForm(applying, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { reason, changed_from } = parsed.output;
		if (file.counts.approved && reason === null) return unaccepted(form, { reason: 'required' });
		return submit(
			event,
			form,
			user,
			async (trx) => {
				const now = await take(trx, file.id, 'checked');
				if (now.counts.error || now.counts.conflict || !(now.counts.new || now.counts.changed))
					throw new InvalidFields({ '': 'import_state' });
				await updateDataImport(trx, file.id, {
					state: 'applying',
					asked_by: user.id,
					reason,
					changed_from,
					failure: null,
					failure_params: null
				});
				return `/imports/${file.id}`;
			},
			'own'
		).catch(runIfSmall(event, file.id, rowsOf(file) <= SMALL));
	},
	/** Reads the file again: the records may have changed, or what was missing is there now. */
	check: (event) => step(event, 'checked', 'checking', (file) => file.size <= 80_000),
	undo: (event) => step(event, 'applied', 'undoing', (file) => rowsOf(file) <= SMALL),
	discard: async (event) => {
		const { user, file } = await loadImport(event);
		const form = await readForm(event);
		return submit(
			event,
			form,
			user,
			async (trx) => {
				await take(trx, file.id, 'checked', 'mapping');
				await deleteDataImport(trx, file.id);
				return '/imports';
			},
			'own'
		);
	}
};

const rowsOf = ({ counts }: DataImport): number => (counts.new ?? 0) + (counts.changed ?? 0);
