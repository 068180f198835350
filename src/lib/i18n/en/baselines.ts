import type th from '../th/baselines.ts';

const en: typeof th = {
	title: (from, to) => `${from} against ${to}`,
	number: (n) => `Baseline ${n}`,
	now: 'Working plan',
	from: 'From',
	to: 'To',
	compare: 'Compare',
	milestone: 'Milestone',
	change: 'Change',
	start: 'Start',
	end: 'End',
	whole: 'The whole initiative',
	kinds: { moved: 'moved', added: 'added', removed: 'removed', kept: 'unchanged' },
	counts: (list) => `Milestones: ${list}`,
	later: (days) => `${days} ${days === 1 ? 'day' : 'days'} later`,
	earlier: (days) => `${days} ${days === 1 ? 'day' : 'days'} earlier`,
	same: 'same',
	unknown: 'not known',
	reweighed: 'weight or budget differs',
	approved: (date) => `approved ${date}`,
	link: 'Compare baselines',
	since: 'What moved since the end of',
	sinceShow: 'See what moved',
	sinceOption: (period, n) => `${period} (baseline ${n})`,
	sinceIs: (period, n, date) => `At the end of ${period} baseline ${n} was in force, approved ${date}`,
	sinceNone: (period, n) =>
		`At the end of ${period} no baseline was in force yet: compared from baseline ${n}, the first, instead`,
	noBaseline: (period) =>
		`At the end of ${period} no baseline was in force, and there is none to this day: there is nothing to compare`,
	picture: 'Both on one line of time',
	table: 'Dates of each milestone',
	pictureKey: (bar, strip) => `Bars: ${bar.toLowerCase()}. Thin strips above them: ${strip.toLowerCase()}`,
	removedKey: 'A removed milestone is struck through',
	kindOf: (kind, title) => `${kind}: ${title}`
};
export default en;
