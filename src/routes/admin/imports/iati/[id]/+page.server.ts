import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { findReporter } from '#lib/server/exports/iati/reporter.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { importIati } from '#lib/server/operations/import-iati.ts';
import { listFormChoices } from '#lib/server/queries/form-choices.ts';
import {
	countImportActivities,
	findImport,
	findSectorMap,
	listImportActivities,
	sectorKey
} from '#lib/server/queries/iati-import.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import iatiImport from '#lib/i18n/iati-import.ts';
import { idOf, stateOf } from './rows.ts';
import type { Actions, PageServerLoad } from './$types';

const SIZE = 50;

async function findFile(param: string) {
	const id = idOf(param);
	const file = Number.isNaN(id) ? undefined : await findImport(db, id);
	if (!file) throw new NotFound('iati import');
	return file;
}

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const file = await findFile(event.params.id);
	const { searchParams } = event.url;
	const text = cleanText(searchParams.get('text') ?? '').slice(0, 200);
	const [count, reporter, choices] = await Promise.all([
		countImportActivities(db, file.id, text),
		findReporter(db),
		listFormChoices(db, false)
	]);
	const pages = Math.max(1, Math.ceil(count / SIZE));
	const page = Math.min(pages, idOf(searchParams.get('page') ?? '1') || 1);
	const activities = await listImportActivities(db, file.id, {
		text,
		limit: SIZE,
		offset: (page - 1) * SIZE
	});
	const rows = activities.map((activity) => ({ ...activity, ...stateOf(activity, reporter) }));
	const sectors = [
		...new Map(
			rows
				.filter(({ state }) => state === 'new' || state === 'changed' || state === 'same')
				.flatMap(({ record }) => record.sectors)
				.map((one) => [sectorKey(one), one])
		).values()
	];
	const known = await findSectorMap(db, sectors);
	return {
		file: {
			id: file.id,
			name: file.file_name,
			version: file.version,
			generated_on: file.generated_on,
			unnamed: file.unnamed,
			repeated: file.repeated
		},
		text,
		count,
		page,
		pages,
		rows,
		sectors: sectors.map((one) => ({
			...one,
			key: sectorKey(one),
			dimension: known.get(sectorKey(one)) ?? ''
		})),
		plans: choices.plans,
		dimensions: choices.dimensions
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const file = await findFile(event.params.id);
		const form = await readForm(event);
		const choices = await listFormChoices(db, false);
		const identifiers = [...new Set(form.list('identifier').filter((one) => one !== ''))];
		if (identifiers.length === 0) return unaccepted(form, { identifier: 'iati_choose' });
		const reporter = await findReporter(db);
		if (identifiers.some((one) => one.startsWith(`${reporter}-`)))
			return unaccepted(form, { identifier: 'iati_own' });
		const sectors = new Map(
			Object.keys(form.values)
				.filter((name) => name.startsWith('sector:'))
				.map((name) => [name.slice(7), form.text(name) || null])
		);
		const plan_code = form.text('plan_code') || null;
		if (plan_code !== null && !choices.plans.some(({ code }) => code === plan_code))
			return unaccepted(form, { plan_code: 'unknown_choice' });
		if (
			[...sectors.values()].some(
				(code) => code !== null && !choices.dimensions.some((one) => one.code === code)
			)
		)
			return unaccepted(form, { sectors: 'unknown_choice' });
		const choice = {
			import_id: file.id,
			identifiers,
			sectors,
			plan_code,
			visibility: form.text('visibility') === 'public' ? ('public' as const) : ('internal' as const),
			source: {
				title_th: iatiImport.th.source(file.file_name),
				title_en: iatiImport.en.source(file.file_name)
			}
		};
		return submit(event, form, user, async (trx, { request_id }) => {
			await importIati(trx, user, choice, {
				actor_id: user.id,
				request_id: request_id ?? null,
				today: event.locals.today
			});
			return `/admin/imports/iati/${file.id}?done=${identifiers.length}`;
		});
	}
};
