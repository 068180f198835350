import type th from '../th/timeline-edit.ts';

const en: typeof th = {
	start: 'Start',
	end: 'End',
	change: 'Change dates on the timeline',
	finish: 'Stop changing dates',
	button: (title: string, dates: string) => `Change dates of ${title} ${dates}`,
	help: 'Drag a bar or one of its ends, or choose a row by its ✎ button and use ← → (Shift: the end alone, Ctrl: the start alone), Enter to check and save, Esc to let go',
	now: (title: string, dates: string) => `${title}: ${dates}`,
	title: (title: string) => `Change dates: ${title}`,
	from: (dates: string) => `Was ${dates}`,
	reason: 'Reason',
	approved:
		'This schedule is approved. The new dates become the next baseline and the earlier ones are kept, so a reason is needed.',
	draft: 'There is no baseline yet; a reason is optional.',
	save: 'Save new dates',
	back: 'Back to moving',
	drop: 'Leave as it was',
	form: 'Change all dates in the form',
	conflict: (start: string, end: string) =>
		`Somebody saved before you. This row's dates are now ${start} to ${end}. If you still want yours, save again.`,
	failed: 'It is not known whether it was saved. Please save again: it will not be saved twice.',
	saved: (title: string) => `New dates of ${title} saved`,
	undo: 'Undo',
	undoLate: 'It cannot be undone: somebody has saved since. Open the form to change it.',
	undoFailed: 'It could not be undone. Please try again.',
	compare: 'Compare baselines'
};
export default en;
