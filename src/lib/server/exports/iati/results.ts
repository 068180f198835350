import {
	comparePeriods,
	fiscalYearRange,
	periodKey,
	quarterRange,
	type Period
} from '#lib/domain/calendar.ts';
import { amountValue, type Amount } from '#lib/domain/indicator.ts';
import { roundHalfAwayFromZero } from '#lib/domain/rational.ts';
import indicatorsWords from '#lib/i18n/indicators.ts';
import iati from '#lib/i18n/iati.ts';
import { bilingual, narrativeElement } from '#lib/server/exports/iati/narrative.ts';
import { element } from '#lib/server/exports/xml.ts';
import type { Indicator } from '#lib/server/queries/indicator.ts';
import type { listApprovedAmounts, listIndicatorParts } from '#lib/server/queries/report-indicator.ts';

type Reported = Awaited<ReturnType<typeof listApprovedAmounts>>[number];
type Part = Awaited<ReturnType<typeof listIndicatorParts>>[number];
/** Approved amounts and their groups' shares, of one indicator. */
export type Measured = { amounts: readonly Reported[]; parts: readonly Part[] };
const words = { th: { ...iati.th, i: indicatorsWords.th }, en: { ...iati.en, i: indicatorsWords.en } };

/** One result that holds all indicators; its type is 'other', for none is stated. Of an initiative without indicators nothing. */
export function resultElement(
	indicators: readonly Indicator[],
	of: (indicator: Indicator) => Measured
): string {
	if (indicators.length === 0) return '';
	return element(
		'result',
		narrativeElement(
			'title',
			bilingual({ th: iati.th, en: iati.en }, (t) => t.results)
		) + indicators.map((one) => indicatorElement(one, of(one))).join(''),
		{ type: 9 }
	);
}

function indicatorElement(one: Indicator, { amounts, parts }: Measured): string {
	const periods = [
		...new Map([...one.targets, ...amounts].map(({ period }) => [periodKey(period), period])).values()
	].sort(comparePeriods);
	const title = bilingual(words, (t, lang) => {
		const [name, unit] =
			lang === 'th' ? [one.name_th, one.unit_th] : [one.name_en, one.unit_en ?? one.unit_th];
		return name && t.indicatorOf(name, unit);
	});
	const about = bilingual(words, (t, lang) =>
		[
			one[`definition_${lang}`],
			t.counting(t.i.kinds[one.kind as keyof typeof t.i.kinds]),
			t.direction(t.i.directions[one.direction as keyof typeof t.i.directions]),
			one[`data_source_${lang}`] && t.dataSource(one[`data_source_${lang}`]!),
			one.baseline_value !== null &&
				one.baseline_fiscal_year === null &&
				t.baselineOfNoYear(one.baseline_value)
		]
			.filter(Boolean)
			.join(' · ')
	);
	return element(
		'indicator',
		narrativeElement('title', title) +
			narrativeElement('description', about) +
			baselineElement(one) +
			periods.map((period) => periodElement(one, period, amounts, parts)).join(''),
		{
			// IndicatorMeasure: 2 per cent, 1 a number of units. What is to be kept goes neither way.
			measure: one.kind === 'ratio' && one.ratio_factor === 100 ? 2 : 1,
			ascending: one.direction === 'keep' ? null : one.direction === 'up' ? 1 : 0
		}
	);
}

function baselineElement({ baseline_value, baseline_fiscal_year, baseline_quarter }: Indicator): string {
	if (baseline_value === null || baseline_fiscal_year === null) return '';
	const { end } =
		baseline_quarter === null
			? fiscalYearRange(baseline_fiscal_year)
			: quarterRange({ fiscalYear: baseline_fiscal_year, quarter: baseline_quarter as Period['quarter'] });
	return element('baseline', '', { year: Number(end.slice(0, 4)), 'iso-date': end, value: baseline_value });
}

/** A quarter's target and what was reported, all and by group. What is not known is left out: it is not 0. */
function periodElement(
	one: Indicator,
	period: Period,
	amounts: readonly Reported[],
	parts: readonly Part[]
): string {
	const { start, end } = quarterRange(period);
	const target = one.targets.find((of) => comparePeriods(of.period, period) === 0);
	const reported = amounts.find((of) => comparePeriods(of.period, period) === 0);
	const own = reported ? parts.filter((part) => part.report_id === reported.report_id) : [];
	const actuals = reported
		? [
				actualElement(one, reported, ''),
				...own.map((part) =>
					actualElement(one, part, element('dimension', '', { name: part.breakdown, value: part.category }))
				)
			]
		: [];
	return element(
		'period',
		element('period-start', '', { 'iso-date': start }) +
			element('period-end', '', { 'iso-date': end }) +
			(target ? element('target', '', { value: target.value }) : '') +
			actuals.join('')
	);
}

function actualElement(one: Indicator, amount: Amount & { note?: string | null }, dimension: string): string {
	const value = amountValue(one, amount);
	if (value === null) return '';
	const { numerator, denominator, note } = amount;
	const counts = bilingual({ th: iati.th, en: iati.en }, (t) =>
		numerator !== null && denominator !== null ? t.ratio(numerator, denominator) : null
	);
	const comment = narrativeElement('comment', {
		th: [counts.th, note].filter(Boolean).join(' · '),
		en: counts.en
	});
	return element('actual', dimension + comment, { value: roundHalfAwayFromZero(value, one.decimals) });
}
