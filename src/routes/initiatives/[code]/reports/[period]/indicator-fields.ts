import type * as v from 'valibot';
import { isBlank, MOST_DECIMALS, type Amount } from '#lib/domain/indicator.ts';
import type { IndicatorPart, IndicatorValues } from '#lib/domain/indicator-values.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { shortest } from '#lib/domain/formula.ts';
import { optionalDecimal, optionalText } from '#lib/server/form-fields.ts';
import type { ReportIndicator } from './report-indicators.ts';

type IndicatorShape = Pick<ReportIndicator, 'id' | 'kind' | 'decimals' | 'groups'>;
/** Sixteen digits before the point and four behind it is what the column holds. */
const MOST = '9999999999999999';

/** Names of the fields of an amount, whose name begins so. */
export function amountNames({ kind }: Pick<IndicatorShape, 'kind'>): (keyof Amount)[] {
	return kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
}

/** The amounts that are asked for of one indicator: its own, then its groups'. */
export function amountsOf(
	indicator: IndicatorShape
): { prefix: string; group: Pick<IndicatorPart, 'breakdown' | 'category'> | null }[] {
	const groups = indicator.groups.flatMap(({ breakdown, categories }) =>
		categories.map(({ key }) => ({
			prefix: `i${indicator.id}_${breakdown}_${key}`,
			group: { breakdown, category: key }
		}))
	);
	return [{ prefix: `i${indicator.id}`, group: null }, ...groups];
}

/** How each field of the indicators is read. Decimals beyond the indicator's own are refused, so that nothing typed is hidden by rounding. */
export function indicatorEntries(
	indicators: readonly IndicatorShape[]
): Record<string, v.GenericSchema<unknown, string | null>> {
	const entries: [string, v.GenericSchema<unknown, string | null>][] = indicators.flatMap((indicator) => {
		const numbers = amountsOf(indicator).flatMap(({ prefix }) =>
			amountNames(indicator).map((name): [string, v.GenericSchema<unknown, string | null>] => [
				`${prefix}_${name}`,
				optionalDecimal({
					min: name === 'denominator' ? 0 : `-${MOST}`,
					max: MOST,
					scale: indicator.kind === 'ratio' ? MOST_DECIMALS : indicator.decimals
				})
			])
		);
		return [...numbers, [`i${indicator.id}_note`, optionalText(1_000)]];
	});
	return Object.fromEntries(entries);
}

/** What was sent, by indicator; groups left empty are not there. */
export function indicatorsOf(
	output: Record<string, string | null>,
	indicators: readonly IndicatorShape[]
): IndicatorValues[] {
	return indicators.map((indicator) => {
		const amount = (prefix: string): Amount => ({
			value: output[`${prefix}_value`] ?? null,
			numerator: output[`${prefix}_numerator`] ?? null,
			denominator: output[`${prefix}_denominator`] ?? null
		});
		const parts = amountsOf(indicator)
			.flatMap(({ prefix, group }) => (group ? [{ ...group, ...amount(prefix) }] : []))
			.filter((part) => !isBlank(part));
		return {
			indicator_id: indicator.id,
			...amount(`i${indicator.id}`),
			note: output[`i${indicator.id}_note`] ?? null,
			parts
		};
	});
}

/** As the form's fields show it; a field of which nothing is said is there, empty. */
export function indicatorFields(
	reported: readonly IndicatorValues[],
	indicators: readonly IndicatorShape[],
	lang: Lang
): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const indicator of indicators) {
		const values = reported.find(({ indicator_id }) => indicator_id === indicator.id);
		for (const { prefix, group } of amountsOf(indicator)) {
			const amount = group
				? values?.parts.find((part) => part.breakdown === group.breakdown && part.category === group.category)
				: values;
			for (const name of amountNames(indicator))
				fields[`${prefix}_${name}`] =
					amount?.[name] == null ? '' : formatDecimal(shortest(amount[name]), lang);
		}
		fields[`i${indicator.id}_note`] = values?.note ?? '';
	}
	return fields;
}

/** Empty counts so far and levels take what was last approved, with its groups. What is counted anew each quarter is never copied. */
export function withLastValues(
	reported: readonly IndicatorValues[],
	indicators: readonly ReportIndicator[]
): IndicatorValues[] {
	return reported.map((one) => {
		const indicator = indicators.find(({ id }) => id === one.indicator_id);
		if (!indicator?.last || !carries(indicator) || !isBlank(one) || one.parts.length > 0) return one;
		const isOffered = (part: IndicatorPart) =>
			amountsOf(indicator).some(
				({ group }) => group?.breakdown === part.breakdown && group.category === part.category
			);
		const { value, numerator, denominator, parts } = indicator.last;
		return { ...one, value, numerator, denominator, parts: parts.filter(isOffered) };
	});
}

/** Whether last quarter's value may stand for this one's too. */
export function carries({ kind }: Pick<IndicatorShape, 'kind'>): boolean {
	return kind === 'cumulative' || kind === 'latest';
}
