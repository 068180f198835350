import type th from '../th/reporting-files.ts';

const en: typeof th = {
	line: { organisation: 'Responsible organisation', province: 'Province' },
	fiscalYear: 'Fiscal year',
	quarter: 'Quarter',
	periodState: 'Period',
	periodStates: { open: 'open', closed: 'closed', none: 'not opened' },
	due: 'Due date of the period',
	initiatives: 'Initiatives in the period',
	owed: 'Owed in all',
	overdueDraft: 'Overdue: draft',
	overdueReturned: 'Overdue: returned',
	earliest: 'Earliest due of what is owed',
	lastSubmitted: 'Last submitted',
	sample: 'Sample',
	code: 'Code',
	title: 'Initiative',
	period: 'Period',
	organisation: 'Responsible organisation',
	state: 'State of the report',
	begun: 'Begun as',
	dueDate: 'Due',
	left: 'Left (negative: overdue)',
	days: 'days',
	who: 'Who must act',
	responsible: 'Responsible person',
	since: 'Since',
	submitted: 'Submitted on',
	stateFilter: (state) => `State of the report: ${state}`
};
export default en;
