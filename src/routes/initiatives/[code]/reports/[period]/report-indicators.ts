import { comparePeriods, quarterEnd, type Period } from '#lib/domain/calendar.ts';
import { amountValue, NO_AMOUNT } from '#lib/domain/indicator.ts';
import { ageGroups, sexes, type Breakdown, type IndicatorValues } from '#lib/domain/indicator-values.ts';
import { roundHalfAwayFromZero } from '#lib/domain/rational.ts';
import { db } from '#lib/server/db/database.ts';
import { listIndicators } from '#lib/server/queries/indicator.ts';
import { listInitiativePlaces } from '#lib/server/queries/initiative.ts';
import { listLastIndicatorValues } from '#lib/server/queries/report-indicator.ts';

/** Names of a place; null where the group is named in i18n. */
type Category = { key: string; names: { name_th: string; name_en: string | null } | null };
export type ReportIndicator = Awaited<ReturnType<typeof loadReportIndicators>>[number];

/** The initiative's indicators with the quarter's target, the last approved value before it, and the groups that are asked for. */
export async function loadReportIndicators(initiativeId: number, period: Period) {
	const [indicators, last, places] = await Promise.all([
		listIndicators(db, [initiativeId]),
		listLastIndicatorValues(db, initiativeId, period),
		listInitiativePlaces(db, initiativeId, { day: quarterEnd(period), closed: null })
	]);
	const groups: Record<Breakdown, Category[]> = {
		sex: sexes.map((key) => ({ key, names: null })),
		age_group: ageGroups.map((key) => ({ key, names: null })),
		place: places.map(({ place_code, name_th, name_en }) => ({
			key: place_code,
			names: { name_th, name_en }
		}))
	};
	return indicators.map(({ targets, by_sex, by_age_group, by_place, ...indicator }) => {
		const before = last.find(({ indicator_id }) => indicator_id === indicator.id);
		const value = before && amountValue(indicator, before);
		const breakdowns = [by_sex && 'sex', by_age_group && 'age_group', by_place && 'place'].filter(
			(one) => one !== false
		) as Breakdown[];
		return {
			...indicator,
			target: targets.find((one) => comparePeriods(one.period, period) === 0)?.value ?? null,
			last: before
				? { ...before, shown: value ? roundHalfAwayFromZero(value, indicator.decimals) : null }
				: null,
			groups: breakdowns
				.map((breakdown) => ({ breakdown, categories: groups[breakdown] }))
				.filter(({ categories }) => categories.length > 0)
		};
	});
}

/** Nothing is said of it yet. */
export function blankIndicator(indicator_id: number): IndicatorValues {
	return { indicator_id, ...NO_AMOUNT, note: null, parts: [] };
}
