import type th from '../th/drift.ts';

const en: typeof th = {
	about: 'Every night the stored figures are computed again from their inputs and compared. The check changes none. In open periods nothing may differ; in closed ones a figure differs where the plan, budget or another input was changed after the close: what was frozen stays.',
	checked: (at, figures) => `Last checked ${at}: ${figures} figures`,
	none: 'All agree',
	found: (open, closed) => `${open} figures of open periods differ, and ${closed} of closed ones`,
	notYet: 'Not checked yet; the first check begins by itself at the start or with a new day',
	cut: (n) => `The first ${n} are shown`,
	initiative: 'Initiative',
	differences: 'What differs',
	since: 'First found',
	stored: 'stored',
	computed: 'computed',
	unknown: 'unknown',
	there: 'a row',
	notThere: 'no row'
};

export default en;
