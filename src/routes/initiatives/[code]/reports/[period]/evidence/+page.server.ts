import * as v from 'valibot';
import { periodKey } from '#lib/domain/calendar.ts';
import { FILE_BYTES_AT_MOST, FILES_AT_MOST } from '#lib/domain/file-kind.ts';
import { canReport, writeNames } from '#lib/domain/permission.ts';
import { stepReport } from '#lib/domain/report-flow.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { optionalChoice, requiredInteger, requiredText } from '#lib/server/form-fields.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { attachFile, detachFile } from '#lib/server/operations/attach-file.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { blankReport, headOf, loadReport } from '../load-report.ts';
import { hashOf } from './hash-of.ts';

export const load: PageServerLoad = async (event) => {
	const { page } = await loadWritable(event);
	const isEditable = stepReport((page.inWork ?? page.approved)?.state ?? null, 'save', {
		period: page.taken
	}).ok;
	const files = page.inWork?.attachments ?? [];
	return {
		...headOf(page),
		state: page.inWork?.state,
		milestones: page.milestones,
		files,
		isEditable,
		isFull: files.length >= FILES_AT_MOST,
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	add: async (event) => {
		const { page, here, address } = await loadWritable(event);
		const form = await readForm(event, { maxBytes: FILE_BYTES_AT_MOST + 512 * 1024 });
		const ids = page.milestones.map(({ id }) => String(id));
		const parsed = parseForm(
			v.object({ milestone: optionalChoice(ids), caption: requiredText(300) }),
			form.values
		);
		const file = form.files['file']?.find(({ size }) => size > 0);
		if (!parsed.ok || !file)
			return formFailure(422, form.values, {
				...(file ? {} : { file: 'file_missing' as const }),
				...(parsed.ok ? {} : parsed.errors)
			});
		const bytes = new Uint8Array(await file.arrayBuffer());
		const { milestone, caption } = parsed.output;
		const added = {
			milestone_id: milestone === null ? null : Number(milestone),
			caption,
			name: file.name,
			bytes
		};
		return orRefused(
			form.values,
			writeForm(
				event,
				{ ...form.values, file: hashOf(bytes) },
				async (trx, acting) => {
					await attachFile(trx, address, blankReport(page), added, acting);
					return `${here}?done=add`;
				},
				undefined,
				'noted'
			)
		);
	},
	remove: async (event) => {
		const { here, address } = await loadWritable(event);
		const form = await readForm(event);
		const parsed = parseForm(
			v.object({ attachment: requiredInteger(1, Number.MAX_SAFE_INTEGER) }),
			form.values
		);
		if (!parsed.ok) return formFailure(422, form.values, parsed.errors);
		return orRefused(
			form.values,
			writeForm(
				event,
				form.values,
				async (trx, acting) => {
					await detachFile(trx, address, parsed.output.attachment, acting);
					return `${here}?done=remove`;
				},
				undefined,
				'noted'
			)
		);
	}
};

async function loadWritable(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const page = await loadReport(event);
	allow(event, canReport(event.locals.user, page.subject));
	actAs(event, writeNames(event.locals.user!, page.subject));
	const { subject, period } = page;
	return {
		page,
		here: `/initiatives/${subject.code}/reports/${periodKey(period)}/evidence`,
		address: { initiative_id: subject.id, period }
	};
}

/** What the operation refuses stands beside its field. */
async function orRefused(values: Parameters<typeof formFailure>[1], written: ReturnType<typeof writeForm>) {
	try {
		return await written;
	} catch (error) {
		if (error instanceof InvalidFields) return formFailure(422, values, error.errors);
		throw error;
	}
}
