/** Of the report to a donor, which is in English whatever language the pages are read in: it has no Thai twin. */
export default {
	title: (name: string) => `Donor report: ${name}`,
	sections: {
		programme: 'The programme', money: 'Money by transaction', progress: 'Initiatives and progress', milestones: 'Milestones', results: 'Results',
		problems: 'Problems and what is done about them', locations: 'Locations', sources: 'Sources and citations', iati: 'IATI identifiers'
	},
	sheets: {
		totals: 'Money in all', transactions: 'Transactions', budgets: 'Budgets', progress: 'Initiatives', milestones: 'Milestones', indicators: 'Indicators', results: 'Reported results', problems: 'Problems', locations: 'Locations', citations: 'Citations', iati: 'IATI'
	},
	facts: { title: 'Title', kind: 'Kind', objective: 'Objective', period: 'Period', identifier: 'IATI identifier', initiative: 'Initiative reported on', none: 'None recorded' },
	periodBy: (span: string, source: string, paragraph: string | null) => `${span} (${source}${paragraph ? `, ${paragraph}` : ''})`,
	thai: 'Names and texts that were recorded in Thai only are given in Thai',
	programmeWide: 'Money of the programme is the whole programme’s: it is not split by initiative or area. Currencies are neither added together nor converted',
	noMoney: 'No transaction is recorded', noBudgets: 'No budget is recorded',
	totals: 'In all, by currency', transactions: 'Each transaction', budgets: 'Budgets of the initiatives by fiscal year',
	programme: 'Programme',
	columns: {
		of: 'Of', kind: 'Kind', currency: 'Currency', count: 'Transactions', amount: 'Amount', first: 'First', last: 'Last', date: 'Date', reference: 'Reference', year: 'Fiscal year', byAct: 'By Act', afterTransfers: 'After transfers',
		code: 'Code', title: 'Initiative', dimensions: 'Dimensions', span: 'Period', status: 'Status', planned: 'Planned', actual: 'Actual', slippage: 'Slippage', health: 'Against plan', objective: 'Objective', beneficiaries: 'Beneficiaries',
		milestone: 'Milestone', start: 'Planned start', end: 'Planned end', ended: 'Actual end', percent: 'Done',
		indicator: 'Indicator', unit: 'Unit', target: 'Target', value: 'Value', achievement: 'Achievement', missing: 'Why none',
		period: 'Period', results: 'Results', problemKind: 'Kind', problems: 'Problems', solutions: 'Solutions', help: 'Help needed',
		place: 'Place', tis: 'TIS 1099 code', basis: 'Basis', source: 'Source', paragraph: 'Paragraph', record: 'Record', field: 'Field', note: 'Note', identifier: 'IATI identifier', reported: 'Reported as'
	},
	progressAbout: (period: string) => `Per cent since the start, as of ${period}; progress counts only what was reported and approved`,
	noInitiatives: 'No initiative is recorded under it', noMilestones: 'No milestone is recorded', noIndicators: 'No indicator is recorded', noResults: 'No approved report speaks of results', noProblems: 'No approved report speaks of problems',
	noLocations: 'No location is recorded', noCitations: 'Recorded in this system, not read from a source document',
	indicators: 'Indicators', reportedResults: 'As the approved reports say',
	wholeRecord: 'the record as a whole',
	donorActivity: 'the donor’s own record', secondary: 'our record, secondary reporter', primary: 'our record',
	notRegistered: (code: string) => `No organisation identifier is registered for the reporting office; “${code}” is the code of our own records in its place`,
	cut: (n: number) => `The first ${n} rows are shown`
};
