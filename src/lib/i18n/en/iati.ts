import type th from '../th/iati.ts';

const en: typeof th = {
	office: 'Southern Border Provinces Administrative Centre (SBPAC)',
	sampleNote: 'Invented sample data, not a real initiative',
	knownTo: (date) => `known only as ${date}`,
	tisCode: (code) => `TIS 1099 code: ${code}`,
	transactions: { commitment: 'Commitment', obligation: 'Obligation', disbursement: 'Disbursement' },
	results: 'Indicators of the initiative',
	indicatorOf: (name, unit) => `${name} (${unit})`,
	counting: (kind) => `Counted as: ${kind}`,
	direction: (direction) => `Good direction: ${direction}`,
	dataSource: (text) => `Source of data: ${text}`,
	baselineOfNoYear: (value) => `Baseline ${value} (year not stated)`,
	ratio: (numerator, denominator) => `${numerator} of ${denominator}`,
	page: 'Page of the initiative in Tidtam',
	file: 'IATI 2.03 (XML)',
	title: 'Data by the IATI standard',
	about:
		'Public initiatives with a stated start, their budgets, transactions, indicators and places; sample data left out',
	all: 'All initiatives, all years (IATI 2.03, XML)',
	filtered: 'This period and filter only (IATI 2.03, XML)',
	setting: {
		title: 'Identifier of the organisation in IATI',
		label: 'Identifier of the reporting organisation',
		hint: 'Only one that has been registered; it begins with a register’s code, such as XM-DAC or TH. Where it is empty, files carry this system’s own code sbpac, which is not registered, and IATI’s validator warns of it',
		change: 'Every activity’s identifier begins with it: once published it should not change',
		saved: 'The IATI identifier has been saved'
	}
};
export default en;
