import { readFilter } from '#lib/domain/filter.ts';
import { readMoneyBy } from '#lib/domain/money-line.ts';
import { cached } from '#lib/server/cache.ts';
import { readDataTime } from '#lib/server/cache/versions.ts';
import { db } from '#lib/server/db/database.ts';
import { moneyFileColumns, moneyFileRows } from '#lib/server/exports/money/money-columns.ts';
import { findPlaceName, listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { loadMoney } from '#lib/server/queries/load-money.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';
import { loadListTools } from '#lib/server/shown-views.ts';

export const load = async ({ url, locals }) => {
	const requested = { ...readFilter(url.searchParams), text: '', undated: false };
	const by = readMoneyBy(url.searchParams);
	const { scope, today } = locals;
	const { period, as, closedAt } = await settlePeriod(db, requested, scope);
	const filter = { ...requested, period };
	const [money, choices, placeName, years, changedAt] = await Promise.all([
		cached(db, ['money', filter, scope, by, as, today], () =>
			loadMoney(db, { ...filter, scope }, by, { as, closedAt })
		),
		cached(db, ['filter-choices', requested.sample], () => listFilterChoices(db, requested.sample)),
		requested.place ? findPlaceName(db, requested.place) : undefined,
		cached(db, ['fiscal-years'], () => findFiscalYears(db)),
		readDataTime(db)
	]);
	const tools = await loadListTools(
		locals,
		'/money',
		moneyFileColumns,
		filter.columns,
		moneyFileRows(money, by, period.fiscalYear),
		() => null
	);
	return {
		...money,
		tools,
		by,
		filter,
		period,
		as,
		closedAt,
		choices,
		placeName: placeName ?? null,
		years: offeredYears(years, period.fiscalYear, today),
		changedAt: changedAt.getTime()
	};
};
