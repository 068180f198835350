import type { Kysely } from 'kysely';
import { comparePeriods, periodKey, type Period } from '#lib/domain/calendar.ts';
import { amountValue } from '#lib/domain/indicator.ts';
import { meanAchievement } from '#lib/domain/indicator-achievement.ts';
import { standingAt, yearToDate } from '#lib/domain/indicator-standing.ts';
import { sumOverParts } from '#lib/domain/indicator-sum.ts';
import { ageGroups, breakdowns, sexes } from '#lib/domain/indicator-values.ts';
import { roundHalfAwayFromZero, type Rational } from '#lib/domain/rational.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listClosedIndicators } from '#lib/server/queries/close-snapshot.ts';
import { findCloseTime } from '#lib/server/queries/period-close.ts';
import { listIndicators, type Indicator } from '#lib/server/queries/indicator.ts';
import { listApprovedAmounts, listIndicatorParts } from '#lib/server/queries/report-indicator.ts';

type Amounts = Awaited<ReturnType<typeof listApprovedAmounts>>;
type Parts = Awaited<ReturnType<typeof listIndicatorParts>>;
export type ShownIndicators = Awaited<ReturnType<typeof loadIndicators>>;

/** What an initiative is measured by: where each stands at a period, in its fiscal year so far and in every period, its groups, and all together. */
export async function loadIndicators(
	db: Kysely<DB>,
	initiativeId: number,
	period: Period,
	as: 'close' | null = null
) {
	const { indicators, amounts, counted } = await readIndicators(db, [initiativeId], period, as);
	const shown = indicators.map((indicator) => ({
		...standingOf(indicator, amounts, period, counted),
		indicator
	}));
	const parts = await listIndicatorParts(db, [...new Set(shown.flatMap(({ reportId }) => reportId ?? []))]);
	return {
		list: shown.map(({ reportId, ...one }) => ({
			...one,
			groups: groupsOf(
				one.indicator,
				parts.filter((part) => part.report_id === reportId && part.indicator_id === one.indicator.id)
			)
		})),
		mean: meanAchievement(shown.map(({ standing }) => standing.percent))
	};
}

/** Indicators with their approved amounts; `counted`: those that the period stands by, once it is closed the ones of its close. As at the close, definitions and every amount are of then. */
export async function readIndicators(
	db: Kysely<DB>,
	initiativeIds: readonly number[],
	period: Period,
	as: 'close' | null
) {
	const closedAt = await findCloseTime(db, period);
	const isAtClose = as === 'close' && closedAt !== null;
	const [indicators, amounts] = await Promise.all([
		isAtClose ? listClosedIndicators(db, initiativeIds, period) : listIndicators(db, initiativeIds),
		listApprovedAmounts(db, initiativeIds, isAtClose ? closedAt : null)
	]);
	return {
		indicators,
		amounts,
		counted: closedAt && !isAtClose ? await listApprovedAmounts(db, initiativeIds, closedAt) : amounts
	};
}

/** At the period and in its year so far, by what it counts; what it would be by today's amounts where that differs (corrected after the close); and at every period that has a target or a report. */
export function standingOf(indicator: Indicator, all: Amounts, period: Period, counted: Amounts) {
	const own = (from: Amounts) => from.filter(({ indicator_id }) => indicator_id === indicator.id);
	const amounts = own(all);
	const history = { rule: indicator, targets: indicator.targets, amounts };
	const stood = { ...history, amounts: own(counted) };
	const standing = standingAt(stood, period);
	const now = standingAt(history, period);
	const periods = [
		...new Map([...indicator.targets, ...amounts].map((one) => [periodKey(one.period), one.period])).values()
	].sort(comparePeriods);
	const rows = periods.map((of) => {
		const alone = standingAt(
			{ ...history, amounts: amounts.filter((one) => comparePeriods(one.period, of) === 0) },
			of
		);
		return {
			...alone,
			period: of,
			note: amounts.find((one) => comparePeriods(one.period, of) === 0)?.note ?? null
		};
	});
	const reportId =
		standing.from === null
			? null
			: (stood.amounts.find((one) => comparePeriods(one.period, standing.from!) === 0)?.report_id ?? null);
	const corrected = now.value === standing.value && now.percent === standing.percent ? null : now;
	return { standing, corrected, year: yearToDate(stood, period), rows, reportId };
}

/** Groups of a value by sex, age group and place, each with what its known groups come to. */
function groupsOf(indicator: Indicator, parts: Parts) {
	const shown = (value: Rational | null) => value && roundHalfAwayFromZero(value, indicator.decimals);
	const order: readonly string[] = [...sexes, ...ageGroups];
	return breakdowns.flatMap((breakdown) => {
		const own = parts
			.filter((part) => part.breakdown === breakdown)
			.sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
		if (own.length === 0) return [];
		const list = own.map(({ category, name_th, name_en, ...amount }) => ({
			category,
			names: name_th === null ? null : { name_th, name_en },
			value: shown(amountValue(indicator, amount)),
			numerator: amount.numerator,
			denominator: amount.denominator
		}));
		return [{ breakdown, parts: list, sum: shown(sumOverParts(indicator, own).so_far) }];
	});
}
