import { withFilter } from '#lib/domain/filter.ts';
import { canRemind, seesWork } from '#lib/domain/reporting.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { reportingListColumns } from '#lib/server/exports/reporting/list-columns.ts';
import { readForm } from '#lib/server/forms.ts';
import { writeForm } from '#lib/server/form-write.ts';
import { allow } from '#lib/server/guard.ts';
import { BadRequest } from '#lib/server/errors.ts';
import { remindList } from '#lib/server/operations/remind-list.ts';
import { findPlaceName, listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { countReporting, listReporting, listRemindable } from '#lib/server/queries/reporting-list.ts';
import { settleReporting } from '#lib/server/shown-reporting.ts';
import { loadListTools } from '#lib/server/shown-views.ts';
import type { Actions } from './$types';
import { MOST_REMINDED, readReminded, writeReminded } from './reminded.ts';

/** The reports behind a number of the matrix. */
export const load = async ({ locals, url }) => {
	const { filter, view, scope, closedAt } = await settleReporting(db, url.searchParams, {
		actor: locals.user,
		today: locals.today
	});
	const mayRemind = canRemind(locals.user) === true;
	const [count, remindable, choices, years, place] = await Promise.all([
		countReporting(db, scope, view.state),
		mayRemind ? listRemindable(db, scope, view.state) : [],
		cached(db, ['filter-choices', filter.sample], () => listFilterChoices(db, filter.sample)),
		cached(db, ['fiscal-years'], () => findFiscalYears(db)),
		filter.place ? findPlaceName(db, filter.place) : undefined
	]);
	const pages = Math.max(1, Math.ceil(count.reports / filter.size));
	const page = Math.min(filter.page, pages);
	const rows = await listReporting(db, scope, view.state, {
		limit: filter.size,
		offset: (page - 1) * filter.size
	});
	return {
		tools: await loadListTools(
			locals,
			'/reporting/list',
			reportingListColumns,
			filter.columns,
			rows,
			({ code, fiscal_year, quarter }) =>
				withFilter(`/initiatives/${code}`, { period: { fiscalYear: fiscal_year, quarter } })
		),
		filter: { ...filter, page },
		view,
		closedAt,
		periods: scope.periods,
		count,
		pages,
		page,
		choices,
		mayRemind,
		rows,
		remindable: remindable.reduce((total, { ids }) => total + ids.length, 0),
		mostReminded: MOST_REMINDED,
		reminded: mayRemind ? readReminded(url.searchParams.get('reminded')) : null,
		place: place ?? null,
		years: offeredYears(years, filter.period.fiscalYear, locals.today),
		seesWork: seesWork(locals.user)
	};
};

export const actions: Actions = {
	/** "Remind these": of what the list of this address holds, is owed and lies in the scope of whoever asks. */
	remind: async (event) => {
		const { locals, url } = event;
		allow(event, canRemind(locals.user));
		const form = await readForm(event);
		// Without it the list would be everything.
		if (typeof form.values['list'] !== 'string') throw new BadRequest(422, 'malformed');
		const address = new URLSearchParams(form.text('list'));
		const { scope, view } = await settleReporting(db, address, { actor: locals.user, today: locals.today });
		return writeForm(
			event,
			form.values,
			async (trx) => {
				const owed = await listRemindable(trx, scope, view.state);
				if (owed.reduce((total, { ids }) => total + ids.length, 0) > MOST_REMINDED)
					throw new BadRequest(413, 'too_big');
				address.set(
					'reminded',
					writeReminded(await remindList(trx, owed, { asked_by: locals.user!.id, today: locals.today }))
				);
				return `${url.pathname}?${address}`;
			},
			undefined,
			'own'
		);
	}
};
