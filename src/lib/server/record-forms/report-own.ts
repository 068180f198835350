import { problemKinds, selfRatings } from '#lib/domain/report-values.ts';
import { optionalChoice, optionalDecimal, optionalLines, optionalText } from '#lib/server/form-fields.ts';

/** Cumulative progress. */
export const percent = optionalDecimal({ min: 0, max: 100, scale: 4 }, 'not_a_percent');
const baht = optionalDecimal({ min: 0, max: '9999999999999999.99', scale: 2 });
const words = optionalLines();

/** What a report says of the initiative itself, in a form and in a file that is imported. */
export const reportOwn = {
	physical_percent: percent,
	self_rating: optionalChoice(selfRatings),
	outstanding: baht,
	disbursed: baht,
	results: words,
	problem_kind: optionalChoice(problemKinds),
	problems: words,
	solutions: words,
	help_needed: words,
	help_from: optionalText(300),
	next_steps: words
};
