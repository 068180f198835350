import type th from '../th/override.ts';

const en: typeof th = {
	title: 'Health set by an executive',
	short: 'Set by an executive',
	computed: 'Computed health',
	count: (n) =>
		`An executive has set the health of ${n.toLocaleString('en')} initiative${n === 1 ? '' : 's'} (counts are of the computed health)`,
	until: (day) => `until ${day}`,
	by: (name) => `by ${name}`,
	since: (period) => `from ${period}`,
	set: 'Set the health',
	lead: 'It always stands beside the computed health; it changes no figure and no count, and ends by itself after its last day.',
	period: (period) => `It stands beside the figures of ${period} and later periods, until its last day.`,
	notOpen: 'The period shown is closed, or has no figure of this initiative, so that no health can be set.',
	chooseOpen: 'Choose one that is not closed:',
	noneOpen: 'This initiative has no period that is not closed.',
	fields: { health: 'Health', reason: 'Reason', ends_on: 'Last day', because: 'Why it is withdrawn' },
	endsHint: 'The last day that it holds, for example 31 Dec 2026',
	holds: 'In force',
	states: { holds: 'in force', ended: 'ended', withdrawn: 'withdrawn' },
	withdraw: 'Withdraw it',
	withdrawn: (day) => `withdrawn ${day}`,
	history: 'History',
	none: 'Never set',
	saved: 'Saved',
	columns: {
		health: 'Health',
		computed: 'Computed then',
		from: 'Set on',
		until: 'Last day',
		reason: 'Reason',
		by: 'By',
		state: 'Now'
	},
	atClose: 'as it held at the close',
	choose: 'Choose a health'
};
export default en;
