import type th from '../th/gallery.ts';

const en: typeof th = {
	title: 'Reports',
	intro:
		'Choose scope, period and language once, and take any report. Every file is made from the same figures as the pages, and says its period, as-of time, filter and progress rule',
	choose: 'Choose scope, period and language',
	found: (n) => `${n} initiatives in this scope`,
	initiative: 'Code of an initiative (for its own reports)',
	noInitiative: (code) => `No initiative has the code ${code}, or you may not see it`,
	digits: 'Digits in PDFs',
	digitKinds: { arabic: 'Arabic (1 2 3)', thai: 'Thai (๑ ๒ ๓), in Thai files' },
	standard: 'Kind of PDF',
	standards: { screen: 'to read (PDF/UA-1)', archive: 'to keep (PDF/A-2a)' },
	language: 'Language',
	weight: 'Means',
	reportsTitle: 'All reports',
	pictures:
		'The pictures show a page of each report, made earlier from invented sample data; they are not of the chosen scope',
	picture: (title) => `A page of “${title}”, of sample data`,
	look: 'See it as a page',
	about: (size) => `about ${size}`,
	english: 'in English only',
	words: { list: 'table' },
	needs: {
		initiative: 'Enter an initiative’s code above, or open it from the list',
		donor: 'No donor is recorded for the chosen plan: choose another, or enter an initiative’s code above'
	},
	closed: 'Fiscal-year close: files kept when periods closed',
	noClosed: 'No period of this fiscal year is closed yet',
	reports: {
		summary: {
			title: 'Executive summary, one page',
			about:
				'Key figures, dimensions, the initiatives furthest behind, and room for signatures on one A4 page'
		},
		quarterly: {
			title: 'Quarterly progress report by dimension',
			about: 'Key figures, cumulative curve, initiatives by dimension, notes, sources and signatures'
		},
		yearClose: {
			title: 'Year-end report of a fiscal year',
			about:
				'Four quarters by dimension, money and what is carried over, milestones done and left, indicators, lessons, and corrections after the close'
		},
		planActual: {
			title: 'Plan/actual table by month',
			about:
				'4 quarters × (3 months + sum) × plan/actual and the whole year: 34 columns of baht, printed on A3'
		},
		brief: {
			title: 'Initiative brief, one page',
			about: 'Facts, progress, milestones, money and the latest report of one initiative'
		},
		donor: {
			title: 'Donor report',
			about:
				'Of a plan that has a donor (choose a plan, or enter an initiative): objective, period, money by transaction and currency, progress, results, problems, places, citations, IATI identifiers'
		},
		slippage: {
			title: 'Initiatives behind their plan',
			about: 'How many days and points behind, with problems, remedies and help needed as reported'
		},
		explanations: {
			title: 'Why initiatives are behind',
			about: 'The main cause and others, as explained by those responsible'
		},
		actions: { title: 'Corrective actions', about: 'Action, owner, due date and outcome' },
		reporting: {
			title: 'Reporting: who has not reported',
			about: 'Organisations by quarter, and the list of reports still owed'
		},
		money: {
			title: 'Budget and spending',
			about: 'By Act, after transfers, obligated, disbursed and carried over, by group'
		},
		initiatives: {
			title: 'List of initiatives',
			about: 'Every initiative in the scope with every column, for use in other programs'
		},
		dimensions: {
			title: 'Table of dimensions',
			about: 'Both means, budget, disbursement and how many reported'
		},
		indicators: {
			title: 'Indicators',
			about: 'Target, value and achievement of every indicator in the scope'
		}
	}
};
export default en;
