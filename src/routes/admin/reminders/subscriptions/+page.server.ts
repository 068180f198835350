import { parsePeriodKey } from '#lib/domain/calendar.ts';
import { formatDate, formatPeriod } from '#lib/domain/format-date.ts';
import { channelsSet } from '#lib/server/channels.ts';
import { db } from '#lib/server/db/database.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { subscribedName } from '#lib/server/jobs/subscription-text.ts';
import { deliveryStates, listDeliveryLog } from '#lib/server/queries/subscription-log.ts';
import type { PageServerLoad } from './$types';

const PAGE = 100;

/** Every occasion on which a view or report was made and sent for somebody, the newest first. */
export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const { lang } = event.locals;
	const parameters = event.url.searchParams;
	const state = deliveryStates.find((one) => one === parameters.get('state')) ?? null;
	const page = Math.min(Math.max(Math.trunc(Number(parameters.get('page')) || 1), 1), 10_000);
	const rows = await listDeliveryLog(db, state, PAGE + 1, (page - 1) * PAGE);
	const occasionIn = (occasion: string) => {
		const period = parsePeriodKey(occasion);
		return period ? formatPeriod(period, lang) : formatDate(occasion, lang);
	};
	return {
		rows: rows.slice(0, PAGE).map(({ path, query, view_name, report, occasion, ...row }) => ({
			...row,
			occasion: occasionIn(occasion),
			name: `${subscribedName({ view_name, report, path, query }, lang)} (${path.slice(path.lastIndexOf('.') + 1).toUpperCase()})`
		})),
		page,
		pages: rows.length > PAGE ? page + 1 : page,
		state,
		hasMail: channelsSet().email
	};
};
