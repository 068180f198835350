import type th from '../th/indicators.ts';

const en: typeof th = {
	title: 'Indicators',
	lead: 'What the initiative is measured by, with baselines and targets per period. Actual values are reported in the quarterly progress reports.',
	none: 'No indicators yet',
	add: 'Add an indicator',
	change: 'Change the indicator',
	changeOf: (name) => `Change the indicator: ${name}`,
	backToList: 'All indicators of the initiative',
	remove: 'Remove this indicator',
	removeHelp: 'It can be removed: no report speaks of it.',
	reported: 'It cannot be removed, nor counted another way: reports speak of it.',
	save: 'Save the indicator',
	sections: {
		what: 'Indicator',
		counting: 'How it is counted',
		baseline: 'Baseline',
		breakdown: 'Values told apart by',
		targets: 'Targets per period',
		more: 'Definition and source of data'
	},
	fields: {
		code: 'Code',
		position: 'Order',
		name_th: 'Name (Thai)',
		name_en: 'Name (English)',
		unit_th: 'Unit (Thai)',
		unit_en: 'Unit (English)',
		kind: 'How it is counted',
		ratio_factor: 'Factor of the ratio',
		decimals: 'Decimals',
		direction: 'Good direction',
		tolerance: 'May differ by at most',
		baseline_value: 'Baseline value',
		baseline_fiscal_year: 'Fiscal year of the baseline (B.E.)',
		baseline_quarter: 'Quarter of the baseline',
		definition_th: 'Definition (Thai)',
		definition_en: 'Definition (English)',
		data_source_th: 'Source of data (Thai)',
		data_source_en: 'Source of data (English)',
		by_sex: 'Sex',
		by_age_group: 'Age group',
		by_place: 'Places of the initiative'
	},
	hints: {
		code: 'e.g. 1 or 1.2',
		unit: 'e.g. people, households, per cent',
		kind: 'Choose by how the values of several periods go together',
		ratio_factor: 'Ratios only: 100 gives per cent',
		tolerance: 'Only where it is to be kept: how far from the target it may be, in its unit',
		baseline:
			'Type 0 where counting starts from nothing; leave empty if unknown (empty is not 0, and no achievement can be computed). For what is counted per period: of one such period.',
		targets:
			'Cumulative: the count so far at the period’s end · per period: of that period alone · latest level and ratio: the value of that period. Leave empty where no target is set.',
		breakdown: 'The report form will have fields for each group.'
	},
	kinds: {
		cumulative: 'Cumulative since the start',
		per_period: 'Counted in each period',
		latest: 'Latest level',
		ratio: 'Ratio (numerator ÷ denominator)'
	},
	kindRules: {
		cumulative: 'Several periods: the last known value · several places or groups: added up',
		per_period: 'Several periods: added up · several places or groups: added up',
		latest: 'Several periods: the last known value · several places or groups: cannot be added up',
		ratio:
			'Several periods, places or groups: sum of numerators ÷ sum of denominators, never an average of percentages'
	},
	directions: { up: 'Up', down: 'Down', keep: 'Keep' },
	directionRules: {
		up: '(value − baseline) ÷ (target − baseline)',
		down: '(baseline − value) ÷ (baseline − target)',
		keep: 'within the tolerance of the target = 100; beyond it = tolerance ÷ distance'
	},
	ruleNotes: [
		'Where the value, the target or the baseline is not known, achievement is not known; it is never counted as nought. A sum that lacks periods shows what is known, and of how many periods.',
		'A count so far or a level that is carried from an earlier period is held against that period’s target, and names it.',
		'Each indicator’s achievement shows as it is, above 100 too; in a mean over several indicators each counts as 0 at least and 100 at most.',
		'A closed period stands by the values that were approved at its close; what was corrected afterwards is shown beside them.',
		'Computed exactly and rounded once, to two decimals, half away from zero.'
	],
	rules: 'How achievement is computed',
	factors: {
		1: 'None',
		100: '100 (per cent)',
		1000: '1,000 (per thousand)',
		10000: '10,000 (per ten thousand)',
		100000: '100,000 (per hundred thousand)'
	},
	decimalsOf: (n) => (n === 0 ? 'Whole numbers' : `${n}`),
	notStated: 'Not stated',
	choose: 'Choose',
	quarter: (n) => `Quarter ${n}`,
	targetOf: (period) => `Target ${period}`,
	value: 'Value',
	target: 'Target',
	targetHere: (value) => `Target of this period ${value}`,
	noTarget: 'No target set for this period',
	baseline: 'Baseline',
	baselineIs: (value, when) => `Baseline ${value}${when ? ` (${when})` : ''}`,
	noBaseline: 'Baseline not known',
	last: (value, period) => `Last value ${value} (${period})`,
	noLast: 'No value approved before',
	amount: {
		value: 'Value of this period',
		cumulative: 'Count so far at the period’s end',
		per_period: 'Count of this period alone',
		latest: 'Level at the period’s end',
		numerator: 'Numerator',
		denominator: 'Denominator'
	},
	note: 'Note',
	numbered: (code, field) => `Indicator ${code}, ${field}`,
	partField: (field, group, category) => `${field}, ${group}: ${category}`,
	reportHint: 'Leave empty if unknown (empty is not 0).',
	copy: 'Use the last values where empty',
	copyHelp:
		'Only for counts so far and levels. What is counted per period, and ratios, are entered anew each period.',
	groups: { sex: 'Sex', age_group: 'Age group', place: 'Place' },
	groupsSum: (value) => `known groups together ${value}`,
	by: (group) => `By ${group.toLowerCase()}`,
	categories: {
		female: 'Female',
		male: 'Male',
		unspecified: 'Not specified',
		under_15: 'Under 15',
		'15_24': '15–24',
		'25_59': '25–59',
		'60_over': '60 and over'
	},
	warning: {
		indicator_below_last: (name, value, last) =>
			`Indicator ${name}: ${value} is below the last report (${last}), though it is cumulative`,
		indicator_parts: (name, group, sum, whole) =>
			`Indicator ${name}: the values by ${group.toLowerCase()} add up to ${sum}, not ${whole}`,
		indicator_half: (name) =>
			`Indicator ${name}: numerator or denominator is missing, so its value is not known`,
		indicator_missing: (name) => `Indicator ${name}: no value though this period has a target`
	},
	columns: {
		indicator: 'Indicator',
		unit: 'Unit',
		kind: 'How counted',
		baseline: 'Baseline',
		targets: 'Targets',
		last: 'Last',
		value: 'Value',
		target: 'Target',
		achievement: 'Achievement (%)',
		period: 'Period',
		working: 'Working',
		change: 'Change'
	},
	page: {
		at: (period) => `At ${period}`,
		carried: (period) => `value of ${period}`,
		yearSoFar: 'Fiscal year so far',
		soFar: (value, known, of) => `${value} from ${known} of ${of} periods`,
		missing: {
			no_value: 'Nothing reported',
			no_target: 'No target for the period',
			no_baseline: 'Baseline not known',
			at_baseline: 'The period’s target is the baseline',
			wrong_side: 'The target contradicts the baseline'
		},
		mean: (mean, counted, of, reached) =>
			`Mean achievement ${mean}% from ${counted} of ${of} indicators; ${reached} reached the target (each counts as 0 at least and 100 at most)`,
		noMean: (of) => `No achievement can be computed yet for any of ${of} indicators`,
		history: 'By period, working and definition',
		definition: 'Definition',
		source: 'Source of data',
		byGroups: (period) => `Values by group, ${period}`,
		chart: (name) => `${name}: value against target`,
		chartSentence: (value, target, period) => `${period}: value ${value}, target ${target}`,
		noValues: 'No approved value yet',
		perPeriod: (unit) => `Unit: ${unit}`
	}
};
export default en;
