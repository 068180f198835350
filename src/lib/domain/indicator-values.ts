import type { Amount } from './indicator.ts';

/** What a value may be broken down by. */
export const breakdowns = ['sex', 'age_group', 'place'] as const;
export type Breakdown = (typeof breakdowns)[number];
/** Groups in the order of forms; those of a place are the codes of the initiative's places. 'unspecified' = counted, but not known where. */
export const sexes = ['female', 'male', 'unspecified'] as const;
export const ageGroups = ['under_15', '15_24', '25_59', '60_over', 'unspecified'] as const;

/** One group's share of an indicator's value. */
export type IndicatorPart = Amount & { breakdown: Breakdown; category: string };
/** What a report says of one indicator; in its unit, null = not known. */
export type IndicatorValues = Amount & { indicator_id: number; note: string | null; parts: IndicatorPart[] };

/** Whether the report says anything of it. */
export function hasIndicatorValues(values: IndicatorValues): boolean {
	return (
		[values.value, values.numerator, values.denominator, values.note].some((one) => one !== null) ||
		values.parts.length > 0
	);
}

/** The groups that an indicator's form asks for. */
export function categoriesOf(breakdown: Breakdown, placeCodes: readonly string[]): readonly string[] {
	if (breakdown === 'sex') return sexes;
	return breakdown === 'age_group' ? ageGroups : placeCodes;
}
