import { redirect } from '@sveltejs/kit';
import { parseFiscalYear } from '#lib/domain/parse-date.ts';
import { db } from '#lib/server/db/database.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { listTargetYears } from '#lib/server/queries/disbursement-target.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const typed = event.url.searchParams.get('year') ?? '';
	const year = parseFiscalYear(typed);
	const isYear = year.ok && year.fiscalYear >= 2484 && year.fiscalYear <= 2700;
	if (isYear) redirect(303, `/admin/targets/${year.fiscalYear}`);
	return { years: await listTargetYears(db), typed, isWrong: typed !== '' };
};
