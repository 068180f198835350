import { createHash } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { isIsoDate } from '#lib/domain/calendar.ts';
import { canAdministerRow } from '#lib/domain/permission.ts';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow, requireAdministrator } from '#lib/server/guard.ts';
import { MOST_BYTES, readIatiFile } from '#lib/server/imports/iati/read-file.ts';
import { insertImport, listImports } from '#lib/server/queries/iati-import.ts';
import type { Actions, PageServerLoad } from './$types';

/** The file, and what stands around it in a form's body. */
const BODY_AT_MOST = MOST_BYTES + 64 * 1024;

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return { imports: await listImports(db) };
};

export const actions: Actions = {
	/** Reads a file and keeps what is in it, for the page that shows it. */
	default: async (event) => {
		const user = requireAdministrator(event);
		allow(event, canAdministerRow(user, { is_sample: false }));
		const form = await readForm(event, { maxBytes: BODY_AT_MOST });
		const file = form.files['file']?.[0];
		const bytes = file && new Uint8Array(await file.arrayBuffer());
		const read = await readIatiFile(bytes ?? new Uint8Array());
		if (!read.ok)
			return fail(422, {
				values: {},
				errors: { file: `iati_${read.refused}` as const },
				line: read.line,
				version: read.version
			});
		const generated = read.generated.slice(0, 10);
		const id = await db.transaction().execute((trx) =>
			insertImport(
				trx,
				{
					file_name: cleanText(file!.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'iati.xml',
					sha256: createHash('sha256').update(bytes!).digest('hex'),
					bytes: bytes!.length,
					version: read.version,
					generated_on: isIsoDate(generated) ? generated : null,
					uploaded_by: user.id,
					unnamed: read.unnamed,
					repeated: read.repeated
				},
				read.records
			)
		);
		redirect(303, `/admin/imports/iati/${id}`);
	}
};
