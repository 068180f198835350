import type th from '../th/schedule.ts';

const en: typeof th = {
	lead: 'Change only the dates that move; the others stay',
	approved: (last, next) =>
		`This schedule is approved as baseline ${last}. Once saved, the new dates are baseline ${next}, so a reason is needed. Earlier baselines are kept`,
	draft:
		'This schedule has no baseline yet, so new dates go straight into the working plan. A reason is optional',
	own: 'The whole initiative',
	milestone: (n, title) => `${n}. ${title}`,
	label: (row, field) => `${row}: ${field}`,
	reason: 'Reason',
	reasonHint: 'Kept in the history and with the new baseline, such as the number of the approving letter',
	save: 'Save the new dates',
	saveAs: (n) => `Save as baseline ${n}`,
	savedAs: (n) => `Saved: the new dates are baseline ${n}`,
	savedDraft: 'Saved: the working plan has the new dates',
	compare: (from, to) => `Compare baseline ${from} with baseline ${to}`,
	undo: 'Undo',
	undoing: (what) => `Undone: ${what}`,
	change: 'change of dates',
	undoNote: 'The dates from before that change are filled in. Check them, then save'
};
export default en;
