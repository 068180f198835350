import type th from '../th/explanations.ts';

const en: typeof th = {
	title: 'Why initiatives are behind plan',
	lead: 'Initiatives whose report of this period is approved and whose figure is past a bound, each counted once by the main cause that its report names.',
	kinds: {
		budget: 'Budget',
		procurement: 'Procurement',
		personnel: 'Personnel',
		area_safety: 'Safety in the area',
		weather: 'Weather, natural disaster',
		coordination: 'Coordination',
		other: 'Other',
		unstated: 'No cause named'
	},
	heading: 'Initiatives behind plan, by dimension and main cause',
	said: (cause, n, all) =>
		`The most frequent cause is ${cause}: ${n.toLocaleString('en')} of ${all.toLocaleString('en')} initiatives that are behind plan`,
	unstated: (n, all) =>
		`${n.toLocaleString('en')} of ${all.toLocaleString('en')} initiatives that are behind plan name no cause`,
	nobody: 'No initiative that has reported this period is behind its plan past a bound',
	noneHere: 'No initiative meets these conditions',
	dimension: 'Dimension',
	total: 'All (each initiative once)',
	notes:
		'An initiative of several dimensions is counted in each: the lines may add up to more than the total.',
	closedNote:
		'By the reports as they were approved at the close; later corrections do not change these counts.',
	count: (n) => `${n.toLocaleString('en')} initiative${n === 1 ? '' : 's'}`,
	list: 'Initiatives, causes and what is said of them',
	cause: 'Main cause',
	columns: {
		initiative: 'Initiative',
		organisation: 'Lead organisation',
		slippage: 'Slippage',
		health: 'Health',
		causes: 'Causes',
		main: 'Main cause',
		mainWords: 'About the main cause',
		others: 'Other causes',
		actual: 'Actual',
		planned: 'Planned'
	},
	main: 'main cause',
	found: (n) => `${n.toLocaleString('en')} initiative${n === 1 ? '' : 's'}`,
	cut: (n) => `The first ${n.toLocaleString('en')} are shown; download to see all`,
	all: 'All dimensions and causes',
	more: 'See why initiatives are behind plan',
	filterLabel: 'Filter by dimension and cause',
	apply: 'Show'
};
export default en;
