import type th from '#lib/i18n/th/report.ts';

type Words = typeof th;
export const moneyFields = ['obligated', 'disbursed'] as const;
export const milestoneParts = ['percent', 'start', 'end', 'note'] as const;

/** What each field of the form is called, in the form's order; `indicators`: those of the indicators' fields. */
export function labelsOf(milestones: { id: number }[], t: Words, indicators: Record<string, string> = {}): Record<string, string> {
	const { physical_percent, self_rating, obligated, disbursed, ...words } = t.fields;
	const ofMilestones = milestones.flatMap(({ id }, i) =>
		milestoneParts.map((part) => [`m${id}_${part}`, t.milestoneField(i + 1, t.milestoneFields[part])])
	);
	const progress = milestones.length > 0 ? Object.fromEntries(ofMilestones) : { physical_percent };
	return { ...progress, self_rating, ...indicators, obligated, disbursed, ...words };
}
