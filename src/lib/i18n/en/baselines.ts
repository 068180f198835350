import type th from '../th/baselines.ts';

const en: typeof th = {
	title: (from, to) => `${from} against ${to}`,
	number: (n) => `Baseline ${n}`,
	now: 'Working plan',
	from: 'From', to: 'To', compare: 'Compare',
	milestone: 'Milestone', change: 'Change', start: 'Start', end: 'End', whole: 'The whole initiative',
	kinds: { moved: 'moved', added: 'added', removed: 'removed', kept: 'unchanged' },
	counts: (list) => `Milestones: ${list}`,
	later: (days) => `${days} ${days === 1 ? 'day' : 'days'} later`,
	earlier: (days) => `${days} ${days === 1 ? 'day' : 'days'} earlier`,
	same: 'same',
	unknown: 'not known',
	reweighed: 'weight or budget differs',
	approved: (date) => `approved ${date}`,
	link: 'Compare baselines'
};
export default en;
