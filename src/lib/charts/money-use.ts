import { compareDecimals } from '#lib/domain/decimal.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { MoneyLine } from '#lib/domain/money-line.ts';
import { sumDecimals, times } from '#lib/domain/money-warnings.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { percentOf } from '#lib/domain/percent-of.ts';
import money from '#lib/i18n/money.ts';
import type { ChartData, Pattern } from './chart-data.ts';

export type NamedMoney = MoneyLine & { name: string; href: string | null };

const LOOK: Record<
	'disbursed' | 'outstanding' | 'remaining' | 'unreported',
	{ colour: string; pattern: Pattern }
> = {
	disbursed: { colour: 'brand', pattern: 'solid' },
	outstanding: { colour: 'd6', pattern: 'dots' },
	remaining: { colour: 'none', pattern: 'hollow' },
	unreported: { colour: 'none', pattern: 'diagonal' }
};

/** How the known budget of each line is used, in per cent of it: one currency a chart. Lines without a budget have no bar. */
export function moneyUseChart(
	lines: NamedMoney[],
	currency: string,
	{ head, isByClass }: { head: string; isByClass: boolean },
	lang: Lang
): ChartData {
	const t = money(lang).chart;
	const shown = lines.filter(
		(line) => line.parts !== null && line.budget !== null && compareDecimals(line.budget, '0') > 0
	);
	const shares = shown.map(sharesOf);
	const [least] = shown
		.filter((line) => line.code !== 'total' && line.disbursed_percent !== null)
		.sort((a, b) => compareDecimals(a.disbursed_percent!, b.disbursed_percent!));
	return {
		kind: 'stacked',
		key: `money-use-${currency.toLowerCase()}`,
		heading: currency === 'THB' ? t.heading : t.headingIn(currency),
		sentence: least ? t.said(least.name, least.disbursed_percent!) : t.note,
		notes: [
			...(least ? [t.note] : []),
			...shown.filter((_, i) => shares[i]!.isOver).map((line) => t.over(line.name))
		],
		categoryHead: head,
		categories: shown.map((line) => ({
			key: line.code,
			label: line.name,
			short: line.name,
			group: null,
			href: line.href
		})),
		series: (['disbursed', 'outstanding', 'remaining', 'unreported'] as const)
			.filter((key) => shares.some((share) => Number(share[key]) > 0))
			.map((key) => ({
				key,
				label: key === 'unreported' && isByClass ? t.unreportedClass : t[key],
				...LOOK[key],
				points: shown.map((line, i) => ({
					value: Number(shares[i]![key]),
					text: formatDecimal(shares[i]![key], lang, { decimals: 1 }),
					href: line.href
				}))
			})),
		axis: {
			min: 0,
			max: Math.max(
				100,
				...shares.map(
					(share) => Number(share.disbursed) + Number(share.outstanding) + Number(share.unreported)
				)
			),
			ticks: []
		}
	};
}

function sharesOf({ parts, budget }: MoneyLine) {
	const rest = sumDecimals([
		budget,
		times(parts!.disbursed, -1),
		times(parts!.outstanding, -1),
		times(parts!.unreported, -1)
	]);
	const of = (amount: string) => percentOf(compareDecimals(amount, '0') < 0 ? '0' : amount, budget)!;
	return {
		disbursed: of(parts!.disbursed),
		outstanding: of(parts!.outstanding),
		remaining: of(rest),
		unreported: of(parts!.unreported),
		isOver: compareDecimals(rest, '0') < 0
	};
}
