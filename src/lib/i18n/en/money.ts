import type th from '../th/money.ts';

const en: typeof th = {
	title: (year) => `Budget and spending, ${year}`,
	lead: 'Of the fiscal year, up to the end of the quarter. Each currency apart: none is added to or converted into another',
	by: 'By',
	bys: {
		dimension: 'Dimension',
		organisation: 'Responsible organisation',
		plan: 'Plan',
		class: 'Expense class'
	},
	total: 'Total',
	noOrganisation: 'No organisation stated',
	columns: {
		initiatives: 'Initiatives',
		byAct: 'Budget by Act',
		budget: 'After transfers',
		obligated: 'Obligated',
		disbursed: 'Disbursed',
		used: 'Used',
		remaining: 'Remaining',
		disbursedPercent: 'Disbursed (%)',
		usedPercent: 'Used (%)',
		target: 'Disbursement target (%)',
		targetShort: 'Target (%)',
		fromTarget: 'From target (points)',
		currency: 'Currency',
		budgetAtClose: 'After transfers, at the close',
		obligatedAtClose: 'Obligated, at the close',
		disbursedAtClose: 'Disbursed, at the close',
		unreported: 'Budget of initiatives with no money reported'
	},
	heading: (currency) => `Budget and spending (${currency === 'THB' ? 'baht' : currency})`,
	atClose: (amount) => `corrected after the close; was ${amount}`,
	counted: (n, m) => `from ${n}/${m}`,
	notes: {
		used: 'Used = disbursed + obligated. After transfers is the budget by Act where there were none',
		unknown:
			'– means unknown or not reported, not zero. Percentages and remainders count only initiatives of which both budget and spending are known',
		zero: 'A budget of 0 is known, but nothing is a percentage of it',
		shares:
			'An initiative in several dimensions shares its money among them by its parts; counts by dimension may add to more than the total',
		classes:
			'An entry without a class is of the only class that its initiative has a budget in; where there are several it stands under “Unspecified”. Initiatives may be counted in more than one class',
		now: 'This period is closed; the amounts here include what was entered and corrected after the close and may differ from the frozen figures',
		frozen:
			'What was frozen at the close is in baht alone, without budgets by Act, expense classes and money carried over',
		noClass: 'What was frozen at the close is not told apart by expense class'
	},
	none: 'There is no budget and no entry that matches',
	chart: {
		heading: 'How the budget is used (% of the budget after transfers)',
		headingIn: (currency) => `How the budget is used (% of the budget after transfers, ${currency})`,
		disbursed: 'Disbursed (%)',
		obligated: 'Obligated (%)',
		remaining: 'Remaining (%)',
		unreported: 'No money reported (%)',
		unreportedClass: 'Spending by class unknown (%)',
		said: (name, percent) => `Least disbursed: ${name}, ${percent}%`,
		note: 'A whole bar is all the known budget of its line',
		over: (name) => `${name}: more is used than the budget`
	},
	curve: {
		heading: 'Disbursed so far against the target (% of the budget after transfers, baht)',
		disbursed: 'Disbursed so far (%)',
		used: 'Used so far (%)',
		targetDisbursed: 'Disbursement target (%)',
		targetUsed: 'Target for use (%)',
		said: (period, percent, target, points) =>
			`${period}: ${percent}% disbursed, target ${target}%, ${points} points apart`,
		saidAlone: (period, percent) => `${period}: ${percent}% disbursed`,
		noActual: 'No disbursement is reported yet; only the target is shown'
	},
	target: {
		line: (quarter) => `Target at the end of quarter ${quarter}:`,
		disbursed: (percent) => `disbursed ${percent}%`,
		used: (percent) => `used ${percent}%`,
		capital: (percent) => `capital ${percent}%`,
		capitalUsed: (percent) => `capital used ${percent}%`,
		points: (points) => `${points} points from the target`,
		source: (text, version) => `Source: ${text}${version > 1 ? ` (version ${version})` : ''}`,
		none: (year) => `No disbursement target is set for ${year}`,
		more: 'See money'
	},
	carry: {
		title: 'Money carried over',
		line: 'Line',
		year: 'Of fiscal year',
		kept: 'Kept back',
		brought: 'Carried in',
		obligated: 'Obligated this year',
		disbursed: 'Drawn this year',
		left: 'Left',
		own: (year) => `Kept back from ${year}, to be drawn the year after`,
		note: 'What is drawn of an earlier year’s money is no use of this year’s budget',
		moved: 'Handed on to / taken from next or last year’s initiative',
		drawn: (year, amount) => `${amount} drawn in ${year}`,
		drawnUnknown: (year) => `${year}: what was drawn is unknown`,
		notDrawn: 'No draw recorded'
	},
	plans: {
		title: 'Money of whole plans',
		note: 'Not told apart by initiative, dimension or place, and in no line above',
		commitment: 'Commitment'
	},
	files: { csv: 'This table, CSV', xlsx: 'This table, XLSX', pdf: 'This table, PDF' },
	doubts: {
		title: 'To check in the money',
		lead: 'Nothing is blocked, but please look again',
		transfer_unit: (year, value, other, likely) =>
			`${year}: ${value} after transfers is far from ${other} by Act. The unit may be wrong; if ${likely} is meant, please correct it`,
		year_unit: (year, value, other, likely) =>
			`${year}: a budget of ${value} is far from the year before (${other}). The unit may be wrong; if ${likely} is meant, please correct it`,
		entry_unit: (period, entry, value, other, likely) =>
			`${period}: ${entry} ${value} does not fit ${other}. The unit may be wrong; if ${likely} is meant, please correct it`,
		fell: (period, entry, value) =>
			`${period}: ${entry} ${value} brings the sum below that of the quarter before`,
		over_budget: (year, value, other) => `${year}: ${value} used in all is more than the budget of ${other}`,
		over_carried: (year, value, other) =>
			`Money of ${year}: ${value} drawn is more than the ${other} kept back`
	},
	form: {
		late: 'I confirm that this is of a closed quarter',
		budgetYear: 'Money of fiscal year',
		budgetYearHint:
			'Leave empty if it is of the same year as the date. For carried money type the year that it is of',
		expenseClass: 'Expense class',
		classNone: 'Unspecified',
		ofYear: (year) => `Money of ${year}`,
		movedTo: 'handed on to next year’s initiative',
		movedFrom: 'taken from last year’s initiative'
	},
	admin: {
		title: 'Disbursement targets',
		about:
			'Percentages to be disbursed and used by quarter, as a resolution or letter sets them; capital budget apart',
		lead: 'Only what the document says; leave empty what it does not. Every version is kept. Closed quarters keep the target that stood at their close',
		years: 'Fiscal years with targets',
		noYears: 'None yet',
		version: (n) => `Version ${n}`,
		set: 'Set targets',
		yearField: 'Fiscal year',
		open: 'Enter targets',
		ofYear: (year) => `Disbursement targets, ${year}`,
		quarter: (n) => `End of quarter ${n}`,
		groups: {
			disbursed_all: 'Disbursed, overall (%)',
			disbursed_capital: 'Disbursed, capital (%)',
			used_all: 'Used, overall (%)',
			used_capital: 'Used, capital (%)'
		},
		source: 'Source document',
		sourceHint: 'Such as a cabinet resolution, or a letter’s number and date',
		reason: 'Reason for the change',
		reasonHint: 'Needed where there is an earlier version',
		save: 'Save as a new version',
		saved: 'Targets saved',
		versions: 'All versions',
		by: 'by',
		noValue: 'not stated',
		back: 'Targets of all years'
	}
};
export default en;
