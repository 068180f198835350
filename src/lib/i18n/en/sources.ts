import type th from '../th/sources.ts';

const en: typeof th = {
	title: 'Sources',
	intro:
		'Every fact cites the document and paragraph that it comes from; what the document states is kept apart from our reading. What no document says is stored as “not stated in the source”, never guessed.',
	dated: (date: string) => `dated ${date}`,
	undated: 'carries no day',
	gave: (stated: number, editorial: number) =>
		`gave ${stated} stated facts, and is what ${editorial} readings of ours rest on`,
	columns: { record: 'Record', field: 'What', paragraph: 'Paragraph', basis: 'Basis', note: 'Note' },
	stated: 'stated',
	editorial: 'editorial',
	participants: 'Bodies that took part according to the document (none has a role in an initiative)',
	disagreements: 'Where the sources disagree',
	disagreementsHelp: 'Both versions are kept, each with its source; neither settles the other',
	span: 'Dates',
	source: 'Source',
	none: 'none',
	areas: 'Areas',
	areasHelp: 'districts by TIS-1099 code',
	districts: (n: number) => `${n} districts`,
	kinds: {
		plan: 'Plan',
		initiative: 'Initiative',
		dimension: 'Dimension',
		organisation: 'Organisation',
		area_set: 'Area',
		place: 'Area'
	},
	empty: 'No source document yet'
};
export default en;
