import type th from '../th/actions.ts';

const en: typeof th = {
	title: 'Corrective actions',
	lead: 'Opened when an initiative falls behind its plan past a bound, or added by an officer. What is not finished rolls on from period to period until it is closed.',
	kinds: {
		acceleration_letter: 'Letter of acceleration',
		field_visit: 'Joint field visit',
		meeting: 'Problem-solving meeting',
		executive_report: 'Report to the executive',
		other: 'Other action'
	},
	states: { open: 'Open', done: 'Done', dropped: 'Dropped' },
	shown: { open: 'Open', overdue: 'Overdue', done: 'Done', dropped: 'Dropped', all: 'All' },
	columns: {
		initiative: 'Initiative',
		action: 'Action',
		why: 'Why',
		period: 'From period',
		owner: 'Owner',
		due: 'Due',
		state: 'State',
		opened: 'Opened',
		closed: 'Closed',
		outcome: 'Outcome',
		dropReason: 'Why dropped',
		task: 'Details',
		bound: 'Bound reached',
		actual: 'Actual',
		planned: 'Planned',
		slippage: 'Slippage',
		daysLeft: 'Days left',
		person: 'Owner (person)',
		organisation: 'Owner (organisation)'
	},
	number: 'No.',
	kind: 'Kind of action',
	state: 'State of the action',
	owner: 'Owner of the action',
	mine: 'Mine and my office’s',
	filterLabel: 'Filter actions',
	apply: 'Show',
	searchLabel: 'Search initiatives',
	found: (n) => `${n.toLocaleString('en')} action${n === 1 ? '' : 's'}`,
	none: 'No action meets these conditions',
	noneHelp: 'Choose the state “All”, or another period, to see those that are closed.',
	byHand: 'Added by an officer',
	byLadder: (health) => `Reached “${health}”`,
	figure: (actual, planned, slippage) => `actual ${actual}%, planned ${planned}%, slippage ${slippage}`,
	days: (n) =>
		n > 0
			? `${n.toLocaleString('en')} day${n === 1 ? '' : 's'} left`
			: n === 0
				? 'due today'
				: `${(-n).toLocaleString('en')} day${n === -1 ? '' : 's'} overdue`,
	closedOn: (day) => `closed ${day}`,
	noOwner: 'Nobody yet',
	overview: {
		title: 'Corrective actions under way',
		open: (n) => `${n.toLocaleString('en')} open`,
		overdue: (n) => `${n.toLocaleString('en')} overdue`,
		none: 'No action is open'
	},
	here: 'Corrective actions',
	noneHere: 'No action of this initiative yet',
	add: 'Add an action',
	addLead: 'For what is to be done beside the steps that open by themselves.',
	save: 'Save',
	saved: 'Saved',
	plan: 'What is to be done, by whom',
	fields: {
		kind: 'Kind of action',
		task: 'What is to be done, and why',
		owner_user_id: 'Owner (person)',
		owner_organisation_code: 'Owner (organisation)',
		due_date: 'Due date',
		state: 'State',
		outcome: 'Outcome',
		minutes: 'Minutes, or report of the visit',
		minutes_link: 'Link to a document',
		drop_reason: 'Why it is dropped'
	},
	hints: {
		due_date: 'For example 15 Dec 2026',
		owner: 'Choose a person, an organisation, or both',
		outcome: 'Needed when it is done',
		drop_reason: 'Needed when it is dropped',
		minutes: 'Shown only to those who are signed in',
		minutes_link: 'If there is one, such as the address of the minutes in the records system'
	},
	noPerson: 'No person',
	noOrganisation: 'No organisation',
	tell: 'Tell how it came out',
	changed:
		'Somebody else saved this action first. What you typed has not been saved: look at what is saved above, and save again if you still want to.',
	openedBy: (name) => `added by ${name}`,
	closedBy: (name) => `closed by ${name}`,
	toInitiative: 'To the initiative',
	all: 'See all actions',
	ladder: {
		title: 'Steps that follow delay',
		lead: 'When a report is approved, or a period closed, an initiative whose figure of the period is past a bound gets its step, once for each step and period. If it gets worse the next step opens and the former stays open. What is not finished rolls on into the next period. Closed periods get nothing after the fact.',
		bounds: 'The bounds of each health (in points) are set under',
		boundsLink: 'settings',
		noStep: 'No step',
		step: (health) => `At “${health}”`,
		days: (health) => `Days to do it in, at “${health}”`,
		reason: 'Why it changes',
		save: 'Save as a new version',
		saved: 'The new version is saved; it holds for reports approved and periods closed from now on',
		versions: 'Versions',
		version: (n) => `Version ${n}`,
		inForce: 'in force',
		daysShort: (n) => `${n} day${n === 1 ? '' : 's'}`,
		first: 'As the system came',
		columns: { version: 'Version', from: 'From', by: 'By', reason: 'Why' }
	}
};
export default en;
