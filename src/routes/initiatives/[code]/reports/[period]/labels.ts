import type report from '#lib/i18n/report.ts';

type Words = typeof report.th;
export const moneyFields = ['disbursed', 'outstanding'] as const;
/** Causes that a report has room for; the first is the main one. */
export const causePositions = [1, 2, 3] as const;
export const milestoneParts = ['percent', 'start', 'end', 'note'] as const;

/** What each field of the form is called, in the form's order; `indicators`: those of the indicators' fields. */
export function labelsOf(
	milestones: { id: number }[],
	t: Words,
	indicators: Record<string, string> = {}
): Record<string, string> {
	const { physical_percent, self_rating, outstanding, disbursed, ...words } = t.fields;
	const ofMilestones = milestones.flatMap(({ id }, i) =>
		milestoneParts.map((part) => [`m${id}_${part}`, t.milestoneField(i + 1, t.milestoneFields[part])])
	);
	const progress = milestones.length > 0 ? Object.fromEntries(ofMilestones) : { physical_percent };
	const causes = Object.fromEntries(
		causePositions.flatMap((n) => [
			[`cause${n}_kind`, t.causes.kind(n)],
			[`cause${n}_words`, t.causes.words(n)]
		])
	);
	const { help_needed, help_from, next_steps, ...found } = words;
	return {
		...progress,
		self_rating,
		...indicators,
		disbursed,
		outstanding,
		...found,
		...causes,
		help_needed,
		help_from,
		next_steps
	};
}
