import { formatFiscalYear, formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { percentOf } from '#lib/domain/percent-of.ts';
import type { Working } from '#lib/domain/progress-working.ts';
import { rational, roundHalfAwayFromZero, sum } from '#lib/domain/rational.ts';
import exports from '#lib/i18n/exports.ts';
import type { MoneyYear } from '#lib/server/queries/initiative-money.ts';
import type { listMilestones } from '#lib/server/queries/initiative.ts';

const MOST_MILESTONES = 10;
const MOST_YEARS = 4;
type Milestones = Awaited<ReturnType<typeof listMilestones>>;

/** Milestones with their share of the weight, plan and last approved actual as the figure was computed from. */
export function milestoneTable(milestones: Milestones, working: Working | null, lang: Lang) {
	if (milestones.length === 0) return null;
	const t = exports(lang).brief;
	const shown = milestones.slice(0, MOST_MILESTONES);
	const total =
		working && roundHalfAwayFromZero(sum(working.milestones.map(({ weight }) => rational(weight))), 4);
	const two = (value: string | null | undefined) => formatDecimal(value ?? null, lang, { decimals: 2 });
	return {
		title: t.milestones,
		columns: columns(t.milestoneHeads, [4.4, 1.5, 1.5, 1.1, 1, 1], 3),
		rows: shown.map((milestone) => {
			const used = working?.milestones.find(({ milestone_id }) => milestone_id === milestone.id);
			return [
				titleIn(milestone, lang),
				formatImprecise(milestone.planned_start, milestone.start_precision, lang),
				formatImprecise(milestone.planned_end, milestone.end_precision, lang),
				two(used && percentOf(used.weight, total)),
				two(used?.planned),
				two(used?.actual)
			];
		}),
		more: milestones.length > shown.length ? t.moreMilestones(milestones.length - shown.length) : null
	};
}

/** Money by fiscal year and currency, the newest years; never added over currencies. */
export function moneyTable(money: MoneyYear[], targetLine: string | null, lang: Lang) {
	if (money.length === 0) return null;
	const t = exports(lang).brief;
	const amount = (value: string | null) => formatDecimal(value, lang, { decimals: 2 });
	return {
		title: t.money,
		columns: columns(t.moneyHeads, [1.5, 0.9, 1.7, 1.9, 1.7, 1.7, 1.2], 2),
		rows: money
			.slice(-MOST_YEARS)
			.map((year) => [
				formatFiscalYear(year.fiscal_year, lang),
				year.currency,
				amount(year.by_act),
				amount(year.after_transfers),
				amount(year.disbursed),
				amount(year.outstanding),
				amount(year.disbursedPercent)
			]),
		more: [t.moneyNote, ...(targetLine ? [targetLine] : [])].join(' · ')
	};
}

function columns(heads: readonly string[], widths: number[], firstNumber: number) {
	return heads.map((head, i) => ({ head, align: i >= firstNumber ? 'end' : 'start', width: widths[i]! }));
}
