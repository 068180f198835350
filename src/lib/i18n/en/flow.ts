import type th from '../th/flow.ts';

const days = (n: number) => `${n.toLocaleString('en')} day${n === 1 ? '' : 's'}`;
const reports = (n: number) => `${n.toLocaleString('en')} report${n === 1 ? '' : 's'}`;

const en: typeof th = {
	turn: {
		officer: (organisation) => (organisation ? `Officer of ${organisation}` : 'The reporting officer'),
		rungs: {
			narrowed: 'Reviewer of this scope',
			unnarrowed: 'Reviewer of all scopes',
			administrator: 'Administrator'
		},
		mustAct: 'Must act',
		to: {
			none: 'write the report',
			draft: 'finish and submit',
			returned: 'correct and submit again',
			submitted: 'review the report'
		},
		since: (day, n) => `since ${day}${n > 0 ? ` (${days(n)})` : ''}`,
		climbed: (n) => `Waiting longer than ${days(n)}, so it went on to the next reviewer`,
		climbedShort: 'waited too long',
		nobody: {
			officer: 'Nobody is an officer of this organisation, so there is nobody to write the report',
			reviewer: 'Nobody can review this report'
		},
		nobodyShort: 'nobody is responsible',
		fix: 'An administrator assigns roles at',
		fixPlace: 'Administration › People',
		more: (n) => `and ${n.toLocaleString('en')} more`
	},
	inNameOf: (name, owner) => `${name} (for ${owner})`,
	recall: {
		title: 'Recall the report',
		link: 'Recall',
		lead: (time) =>
			`This report was submitted on ${time} and nobody has decided on it yet. Recalled, it is a draft again: it can be changed and submitted anew.`,
		button: 'Recall the report',
		back: 'Do not recall',
		done: 'The report was recalled and is a draft again'
	},
	review: {
		title: 'Reports waiting for review',
		lead: (n) => `${reports(n)} waiting within your scope`,
		help: 'Only reports without anything worth a second look can be approved together. Each is approved by itself; one that somebody changed meanwhile is not approved, and is named.',
		choose: 'Choose',
		chooseOf: (title) => `Choose ${title}`,
		chooseAll: 'Choose all on this page without a warning',
		initiative: 'Initiative',
		period: 'Period',
		handedIn: 'Submitted by',
		waiting: 'Waiting',
		turn: 'Turn of',
		warnings: 'Worth a second look',
		days: (n) => (n === 0 ? 'today' : days(n)),
		noWarnings: 'nothing',
		open: 'Review',
		approve: 'Approve the chosen',
		empty: 'No report is waiting for your review',
		none: 'No report was chosen',
		approved: (n) => `${reports(n)} approved`,
		left: (n) => `${reports(n)} not approved`,
		because: {
			changed: 'somebody changed or decided on it after you opened this page; please look again',
			warned: 'something is worth a second look; it must be reviewed by itself',
			gone: 'no longer waiting, or not within your scope',
			failed: 'could not be saved; please try again'
		},
		unnamed: (id) => `Report number ${id}`
	},
	handedIn: {
		title: 'Submitted, waiting for review',
		help: 'What your organisation submitted. It can be recalled until somebody decides.',
		action: 'See the report'
	},
	toReview: 'Review and approve several',
	setting: {
		title: 'Time for review',
		days: 'Days that a report may wait for one reviewer',
		help: 'After that it climbs to the next: reviewers of its scope → reviewers of all scopes → administrators. It stays in the list of everyone who may review it.',
		saved: 'Time for review saved'
	},
	events: {
		'report.recall': 'Report recalled',
		'report.attach': 'Evidence attached',
		'report.detach': 'Evidence removed'
	}
};
export default en;
