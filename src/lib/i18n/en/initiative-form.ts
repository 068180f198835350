import type th from '../th/initiative-form.ts';

const en: typeof th = {
	newTitle: 'Add an initiative',
	editTitle: 'Edit the initiative',
	toInitiative: 'See the initiative',
	tabs: { edit: 'General', milestones: 'Milestones', schedule: 'Change dates', baseline: 'Baselines', dependencies: 'Dependencies', money: 'Budget and spending', months: 'Months', indicators: 'Indicators' },
	tabsLabel: 'Parts of the initiative',
	saved: 'Saved',
	save: 'Save',
	create: 'Add the initiative',
	sections: { what: 'Initiative', who: 'Organisation and person', when: 'Time', dimensions: 'Dimensions', places: 'Places', dated: 'In force from', status: 'Status' },
	fields: {
		code: 'Code', title_th: 'Title (Thai)', title_en: 'Title (English)', plan_code: 'Plan',
		objective_th: 'Objective (Thai)', objective_en: 'Objective (English)', beneficiaries_th: 'Beneficiaries (Thai)', beneficiaries_en: 'Beneficiaries (English)',
		organisation_code: 'Responsible organisation', responsible_user_id: 'Responsible person', visibility: 'Visibility', emenscr_code: 'eMENSCR code',
		start: 'Start', start_precision: 'Precision of the start', end: 'End', end_precision: 'Precision of the end',
		place_codes: 'Places', status: 'Status', status_from: 'New status in force from', status_reason: 'Reason', changed_how: 'This change', changed_from: 'In force from'
	},
	hints: {
		code: 'e.g. SBPAC-2564-012: letters, digits, hyphens and dots. It cannot be changed later',
		date: 'In พ.ศ. or CE, e.g. 1 Oct 2020, Oct 2020, Q1 2564, FY2564. Leave empty if unknown',
		parts: 'Whole parts: 2 and 1 mean two thirds and one third. Empty or 0 means not in that dimension',
		dated: 'Needed when the responsible organisation, dimensions or places change. Figures of periods before that day keep what held then',
		status: 'Needed when the status changes. A suspension or cancellation needs a reason'
	},
	part: (dimension) => `Parts in ${dimension}`,
	share: (percent) => `= ${percent}%`,
	noDimension: 'No dimension stated',
	precision: { day: 'Day', month: 'Month', quarter: 'Quarter', fiscal_year: 'Fiscal year', year: 'Year' },
	recordedAs: (words) => `Recorded as ${words}`,
	notRead: 'This date cannot be read yet',
	visibility: { public: 'Public', internal: 'Internal' },
	notStated: 'Not stated',
	choose: 'Choose',
	wholeCountry: 'Whole country',
	wholeProvince: (name) => `All of ${name}`,
	chosen: (n) => (n > 0 ? `${n} chosen` : ''),
	changed: { from: 'holds from the day given', always: 'corrects a mistake: for all time in periods not yet closed' },
	sampleNote: 'A sample account can add only sample initiatives, in sample plans',
	milestones: {
		lead: 'The working plan. Approved plans are kept as baselines, which never change',
		position: 'Order', title_th: 'Title (Thai)', title_en: 'Title (English)', weight: 'Weight', budget_amount: 'Budget (baht)',
		start: 'Planned start', end: 'Planned end', start_precision: 'Precision of the start', end_precision: 'Precision of the end',
		remove: 'Remove this milestone',
		reported: 'Cannot be removed: a report speaks of it',
		inBaseline: 'Cannot be removed: it is in an approved baseline',
		actual: (from, to) => `Actual ${from} – ${to}`,
		existing: (n) => `Milestone ${n}`,
		added: 'New milestone',
		addedHelp: 'Leave the title empty to add none',
		label: (n, field) => `Milestone ${n}, ${field}`,
		weightHint: 'Weights count where every milestone has one; else budgets, where every milestone has one; else all count the same'
	},
	baselines: {
		lead: 'Approve the working plan as the next baseline. Earlier baselines are kept for comparison',
		approve: 'Approve baseline', approvedOn: 'Approved on', reason: 'Reason', number: (n) => `Baseline ${n}`,
		none: 'No baseline yet', list: 'Approved baselines', span: 'Time', milestones: 'Milestones', by: 'Approved by',
		empty: 'The working plan has no milestones yet; the baseline will use the start and end of the initiative',
		current: 'Working plan'
	},
	money: {
		budget: 'Budget', budgetHint: 'Amounts in units of the currency. Clear both amounts to remove a row', fiscal_year: 'Fiscal year', expense_class: 'Expense class', currency: 'Currency',
		by_act: 'By Act', after_transfers: 'After transfers', row: (n, field) => `Row ${n}, ${field}`,
		classes: { personnel: 'Personnel', operating: 'Operating', capital: 'Capital', subsidy: 'Subsidies', other: 'Other', unspecified: 'Unspecified' },
		save: 'Save budget',
		transactions: 'Transactions', none: 'No transactions yet', add: 'Add a transaction', addHelp: 'Money in quarterly reports need not be added here. A negative amount takes back an earlier one',
		kind: 'Kind', day: 'Date', amount: 'Amount', reference: 'Document reference', from: 'From', fromReport: (period) => `Report ${period}`,
		kinds: { commitment: 'Commitment', obligation: 'Obligation', disbursement: 'Disbursement', carry_over: 'Carry-over' }
	}
};
export default en;
