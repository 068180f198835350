import { createHash } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import { subjects } from '#lib/domain/import/subject.ts';
import { canCreateAny, hasRole } from '#lib/domain/permission.ts';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow, requireUser } from '#lib/server/guard.ts';
import { openBytes } from '#lib/server/imports/open-bytes.ts';
import { firstRows, storablePreview } from '#lib/server/imports/mapping-preview.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { UPLOAD_BODY } from '#lib/server/imports/upload-limit.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import { insertDataImport, listDataImports, type FilePreview } from '#lib/server/queries/data-import.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 50;

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	allow(event, canCreateAny(user));
	const of = hasRole(user, 'administrator')
		? { all: true as const, sampleOnly: user.is_sample }
		: { author_id: user.id };
	return { imports: await listDataImports(db, of, SHOWN), subjects };
};

export const actions: Actions = {
	/** Looks at the file and keeps it, for the page that asks what its columns are. */
	default: async (event) => {
		const user = requireUser(event);
		allow(event, canCreateAny(user));
		const form = await readForm(event, { maxBytes: UPLOAD_BODY });
		const subject = subjects.find((one) => one === form.text('subject'));
		const file = form.files['file']?.[0];
		if (!subject) return unaccepted(form, { subject: 'required' });
		if (!file || (file.size === 0 && file.name === '')) return unaccepted(form, { file: 'import_no_file' });
		const bytes = Buffer.from(await file.arrayBuffer());
		const file_name = cleanText(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'file.xlsx';
		const { refused, look } = await lookInto(bytes, file_name);
		if (refused)
			return fail(422, {
				values: { ...form.values },
				errors: { file: 'import_refused' } satisfies FieldErrors as FieldErrors,
				refused
			});
		const row = {
			subject,
			file_name,
			sha256: createHash('sha256').update(bytes).digest('hex'),
			size: bytes.length,
			author_id: user.id,
			organisation_code: user.organisation_code,
			is_sample: user.is_sample
		};
		return submit(
			event,
			form,
			user,
			async (trx) => `/imports/${await insertDataImport(trx, row, bytes, look)}/mapping`,
			'own'
		);
	}
};

/** `refused` null where one of its sheets at least can be read. */
async function lookInto(
	bytes: Buffer,
	name: string
): Promise<{ refused: { key: string; params: Record<string, string> } | null; look: FilePreview | null }> {
	try {
		const look = await openBytes(bytes, name, firstRows);
		return {
			refused: look.sheets.every(({ refused }) => refused) ? look.sheets[0]!.refused : null,
			look: storablePreview(look)
		};
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		return { refused: { key: error.key, params: error.params }, look: null };
	}
}
