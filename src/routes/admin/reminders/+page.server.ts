import { parsePeriodKey, periodKey } from '#lib/domain/calendar.ts';
import { channelsSet } from '#lib/server/channels.ts';
import { db } from '#lib/server/db/database.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { listPeriods } from '#lib/server/queries/period.ts';
import { listReminderLog } from '#lib/server/queries/reminder-list.ts';
import type { PageServerLoad } from './$types';

const PAGE = 100;
const channels = ['product', 'email', 'webhook'] as const;

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const parameters = event.url.searchParams;
	const period = parsePeriodKey(parameters.get('period') ?? '') ?? null;
	const channel = channels.find((one) => one === parameters.get('channel')) ?? null;
	const page = Math.min(Math.max(Math.trunc(Number(parameters.get('page')) || 1), 1), 10_000);
	const [rows, periods] = await Promise.all([
		listReminderLog(db, { period, channel }, PAGE + 1, (page - 1) * PAGE),
		listPeriods(db)
	]);
	return {
		rows: rows.slice(0, PAGE),
		page,
		pages: rows.length > PAGE ? page + 1 : page,
		period: period && periodKey(period),
		channel,
		set: channelsSet(),
		periods: periods.map((row) => ({ fiscalYear: row.fiscal_year, quarter: row.quarter }))
	};
};
