import type th from '../th/reports.ts';

const en: typeof th = {
	title: 'Reports and data to take away',
	intro: 'Every file is made from the same figures as the pages, and says its period, as-of time, filter, scope and progress rule',
	choose: 'Choose period, dimension and language',
	language: 'Language of the files',
	languages: { th: 'ไทย', en: 'English' },
	weight: 'Means',
	weights: { automatic: 'as on the overview', budget: 'weighted by budget', equal: 'all initiatives equal' },
	found: (n) => `${n} initiatives in this period and filter`,
	documents: 'Documents to read and submit',
	quarterly: 'Quarterly report by dimension (PDF)',
	quarterlyHint: (n) => `Key figures, table of dimensions, chart and list of initiatives, with notes and sources; ${n} initiatives`,
	summary: 'One-page summary to sign (PDF)',
	summaryHint: 'Subject, figures by dimension, the initiatives furthest behind; reported by, checked by, approved by',
	dimensions: 'Table of dimensions',
	dimensionsHint: 'Both means, budget, disbursement and how many reported',
	initiatives: 'List of initiatives',
	kinds: {
		csv: 'CSV for other programs and Excel',
		xlsx: 'Excel (XLSX), explained on its first sheet',
		pdf: 'PDF to print'
	},
	cut: (n) => `the first ${n} initiatives`,
	size: (text) => `about ${text}`,
	briefs: 'One-page brief of each initiative',
	briefsHelp: 'Open the initiative, then download its brief (PDF)',
	toInitiatives: 'To the list of initiatives'
};
export default en;
