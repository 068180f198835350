/** Roles that the walk goes as: `officer` of the organisation that leads the initiatives, `stranger` an officer of another. */
export const ROLES = ['anonymous', 'viewer', 'officer', 'stranger', 'reviewer', 'administrator'] as const;
export type WalkRole = (typeof ROLES)[number];

export const LEVELS = {
	everyone: [...ROLES],
	people: ['viewer', 'officer', 'stranger', 'reviewer', 'administrator'],
	workers: ['officer', 'stranger', 'reviewer', 'administrator'],
	owners: ['officer', 'administrator'],
	creators: ['officer', 'stranger', 'administrator'],
	reviewers: ['reviewer', 'administrator'],
	insiders: ['officer', 'reviewer', 'administrator'],
	administrators: ['administrator'],
	/** A browser's cookies open nothing there. */
	nobody: []
} satisfies Record<string, WalkRole[]>;
export type Level = keyof typeof LEVELS;

export interface Access {
	/** The address to walk; route parameters filled in. Left out: the route's id. */
	path?: string;
	/** Of opening it; left out: it cannot be opened. */
	get?: Level;
	/** Of each of its actions, or of an endpoint's POST. */
	post?: Level;
}

const report = (quarter: number, rest = '') => `/initiatives/PUBLIC/reports/2563-q${quarter}${rest}`;
const administration = (path?: string): Access => ({
	...(path && { path }),
	get: 'administrators',
	post: 'administrators'
});

/** Who may do what, route by route. A new route without a line here fails the walk. */
export const ACCESS: Record<string, Access> = {
	'/': { get: 'everyone' },
	'/dimensions/[code]': { path: '/dimensions/access?year=2563&quarter=4', get: 'everyone' },
	'/plans/[code]': { path: '/plans/access-plan?year=2563&quarter=4', get: 'everyone' },
	'/initiatives': { path: '/initiatives?year=2563&quarter=4', get: 'everyone' },
	'/initiatives/[code]': { path: '/initiatives/PUBLIC', get: 'everyone' },
	'/initiatives/[code]/baselines': { path: '/initiatives/PUBLIC/baselines', get: 'everyone' },
	'/left-out': { path: '/left-out?year=2563&quarter=4', get: 'everyone' },
	'/actions': { path: '/actions?year=2563&quarter=4&state=all', get: 'everyone' },
	'/actions/[id]': { path: '/actions/1', get: 'everyone', post: 'insiders' },
	'/explanations': { path: '/explanations?year=2563&quarter=4', get: 'everyone' },
	'/admin/months': administration(),
	'/initiatives/[code]/months': { path: '/initiatives/PUBLIC/months', get: 'owners', post: 'owners' },
	'/reporting': { path: '/reporting?year=2563&quarter=4', get: 'everyone' },
	'/reporting/list': { path: '/reporting/list?year=2563&quarter=4', get: 'everyone', post: 'reviewers' },
	'/exports/reporting.[format=format]': {
		path: '/exports/reporting.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/exports/reporting-list.[format=format]': {
		path: '/exports/reporting-list.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/timeline': { get: 'everyone' },
	'/money': { path: '/money?year=2563&quarter=4', get: 'everyone' },
	'/timeline/rows': { get: 'everyone' },
	'/methodology': { get: 'everyone' },
	'/sources': { get: 'everyone' },
	'/reports': { get: 'everyone' },
	'/version': { get: 'everyone' },
	'/healthz': { get: 'everyone' },
	'/readyz': { get: 'everyone' },
	'/exports/initiatives.[format=format]': {
		path: '/exports/initiatives.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/exports/indicators.[format=format]': {
		path: '/exports/indicators.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/exports/slippage.[format=format]': { path: '/exports/slippage.csv?year=2563&quarter=4', get: 'everyone' },
	'/exports/money.[format=format]': { path: '/exports/money.csv?year=2563&quarter=4', get: 'everyone' },
	'/exports/actions.[format=format]': {
		path: '/exports/actions.csv?year=2563&quarter=4&state=all',
		get: 'everyone'
	},
	'/exports/explanations.[format=format]': {
		path: '/exports/explanations.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/exports/dimensions.[format=format]': {
		path: '/exports/dimensions.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/exports/timeline.[picture=timeline]': {
		path: '/exports/timeline.ics?year=2563&quarter=4',
		get: 'everyone'
	},
	'/reports/quarterly.[format=document]': {
		path: '/reports/quarterly.pdf?year=2563&quarter=4',
		get: 'everyone'
	},
	'/reports/year-close': { path: '/reports/year-close?year=2563&quarter=4', get: 'everyone' },
	'/reports/year-close.[format=paper]': {
		path: '/reports/year-close.xlsx?year=2563&quarter=4',
		get: 'everyone'
	},
	'/reports/donor.[format=paper]': {
		path: '/reports/donor.xlsx?year=2563&quarter=4&initiative=PUBLIC',
		get: 'everyone'
	},
	'/reports/summary.[format=document]': { path: '/reports/summary.pdf?year=2563&quarter=4', get: 'everyone' },
	'/reports/plan-actual': { path: '/reports/plan-actual?year=2563&quarter=4', get: 'everyone' },
	'/reports/plan-actual.[format=format]': {
		path: '/reports/plan-actual.csv?year=2563&quarter=4',
		get: 'everyone'
	},
	'/exports/iati-activities.xml': { get: 'everyone' },
	'/exports/oc4ids.json': { get: 'everyone' },
	'/dimensions.json': { get: 'everyone' },
	'/reports/closed/[period]/[file]': { path: '/reports/closed/2563-q1/initiatives-th.csv', get: 'everyone' },
	'/initiatives/[code]/brief.[format=paper]': { path: '/initiatives/PUBLIC/brief.pdf', get: 'everyone' },
	'/initiatives/[code]/oc4ids.json': { path: '/initiatives/PUBLIC/oc4ids.json', get: 'everyone' },
	'/initiatives/[code]/iati.xml': { path: '/initiatives/PUBLIC/iati.xml', get: 'everyone' },
	'/initiatives/[code]/quarters.[format=format]': {
		path: '/initiatives/PUBLIC/quarters.csv',
		get: 'everyone'
	},

	'/open-data': { get: 'everyone' },
	'/open-data/[file]': { path: '/open-data/initiatives.csv', get: 'everyone' },
	'/calendar/[token].ics': { path: '/calendar/no-such-token.ics', get: 'nobody' },
	'/api': { get: 'everyone' },
	'/api/v1': { get: 'everyone' },
	'/api/v1/openapi.json': { get: 'everyone' },
	'/api/v1/rollups': { path: '/api/v1/rollups?year=2563&quarter=4', get: 'everyone' },
	'/api/v1/token': { get: 'nobody' },
	'/api/v1/[table]': { path: '/api/v1/figures', get: 'everyone' },
	'/api/v1/initiatives': { path: '/api/v1/initiatives?year=2563&quarter=4', get: 'everyone' },
	'/api/v1/initiatives/[code]': { path: '/api/v1/initiatives/PUBLIC', get: 'everyone' },
	'/api/v1/initiatives/[code]/[part]': {
		path: '/api/v1/initiatives/PUBLIC/indicator-values',
		get: 'everyone'
	},
	'/api/v1/initiatives/[code]/transactions': {
		path: '/api/v1/initiatives/PUBLIC/transactions',
		get: 'everyone',
		post: 'nobody'
	},
	'/api/v1/initiatives/[code]/transactions/[id]': {
		path: '/api/v1/initiatives/PUBLIC/transactions/1',
		get: 'nobody'
	},
	'/api/v1/initiatives/[code]/reports/[period]': {
		path: '/api/v1/initiatives/PUBLIC/reports/2563-q2',
		get: 'everyone'
	},
	'/api/v1/initiatives/[code]/reports/[period]/submission': {
		path: '/api/v1/initiatives/PUBLIC/reports/2563-q4/submission',
		post: 'nobody'
	},

	'/sign-in': { get: 'everyone', post: 'everyone' },
	'/sign-out': { post: 'people' },
	'/password/[token]': { path: '/password/no-such-token', post: 'everyone' },
	'/account/delegates': { get: 'people', post: 'people' },
	'/account': { get: 'people', post: 'people' },
	'/account/tokens': { get: 'people', post: 'people' },
	'/account/calendar': { get: 'people', post: 'people' },
	'/account/files': { get: 'people', post: 'people' },
	'/account/subscriptions': { get: 'people', post: 'people' },
	'/unsubscribe/[token]': { path: '/unsubscribe/no-such-token', get: 'nobody', post: 'nobody' },
	'/account/views': { get: 'people', post: 'people' },
	'/account/files/state': { get: 'people' },
	'/account/files/[id]': { path: '/account/files/1', get: 'nobody' },

	'/reminders': { get: 'people', post: 'people' },
	'/review': { get: 'reviewers', post: 'reviewers' },
	'/tasks': { get: 'people' },
	'/initiatives/new': { get: 'creators', post: 'creators' },
	'/initiatives/[code]/edit': { path: '/initiatives/PUBLIC/edit', get: 'owners', post: 'owners' },
	'/initiatives/[code]/milestones': { path: '/initiatives/PUBLIC/milestones', get: 'owners', post: 'owners' },
	'/initiatives/[code]/schedule': { path: '/initiatives/PUBLIC/schedule', get: 'owners', post: 'owners' },
	'/initiatives/[code]/dependencies': {
		path: '/initiatives/PUBLIC/dependencies',
		get: 'owners',
		post: 'owners'
	},
	'/initiatives/[code]/baseline': { path: '/initiatives/PUBLIC/baseline', get: 'owners', post: 'owners' },
	'/initiatives/[code]/indicators': { path: '/initiatives/PUBLIC/indicators', get: 'owners' },
	'/initiatives/[code]/indicators/new': {
		path: '/initiatives/PUBLIC/indicators/new',
		get: 'owners',
		post: 'owners'
	},
	'/initiatives/[code]/indicators/[indicator]': {
		path: '/initiatives/PUBLIC/indicators/1',
		get: 'owners',
		post: 'owners'
	},
	'/initiatives/[code]/money': { path: '/initiatives/PUBLIC/money', get: 'owners', post: 'owners' },
	'/initiatives/[code]/actions/new': {
		path: '/initiatives/PUBLIC/actions/new',
		get: 'insiders',
		post: 'insiders'
	},
	'/initiatives/[code]/health': { path: '/initiatives/PUBLIC/health', get: 'reviewers', post: 'reviewers' },
	'/initiatives/[code]/reports/[period]': { path: report(2), get: 'everyone', post: 'owners' },
	'/initiatives/[code]/reports/[period]/check': { path: report(4, '/check'), get: 'owners', post: 'owners' },
	'/initiatives/[code]/reports/[period]/approval': {
		path: report(3, '/approval'),
		get: 'reviewers',
		post: 'reviewers'
	},
	'/initiatives/[code]/reports/[period]/return': {
		path: report(3, '/return'),
		get: 'reviewers',
		post: 'reviewers'
	},
	'/initiatives/[code]/reports/[period]/recall': {
		path: report(3, '/recall'),
		get: 'owners',
		post: 'owners'
	},
	'/initiatives/[code]/reports/[period]/evidence': {
		path: report(4, '/evidence'),
		get: 'owners',
		post: 'owners'
	},
	'/initiatives/[code]/evidence/[file]': { path: '/initiatives/PUBLIC/evidence/1', get: 'people' },
	'/initiatives/[code]/reports/[period]/revision': {
		path: report(2, '/revision'),
		get: 'owners',
		post: 'owners'
	},

	'/initiatives/[code]/reports/[period]/extension': {
		path: report(4, '/extension'),
		get: 'administrators',
		post: 'administrators'
	},
	'/next-year': { get: 'creators', post: 'administrators' },
	'/next-year/[year]': { path: '/next-year/2564', get: 'creators' },
	'/next-year/[year]/[code]': { path: '/next-year/2564/PUBLIC', get: 'owners', post: 'owners' },

	'/admin': administration(),
	'/admin/people': administration(),
	'/admin/people/new': administration(),
	'/admin/people/[id]': administration('/admin/people/PERSON'),
	'/admin/delegations': administration(),
	'/admin/organisations': administration(),
	'/admin/organisations/new': administration(),
	'/admin/organisations/[code]': administration('/admin/organisations/own'),
	'/admin/periods': administration(),
	'/admin/periods/plan': administration(),
	'/admin/periods/[period]': administration('/admin/periods/2563-q2'),
	'/admin/reminders': { get: 'administrators' },
	'/admin/reminders/subscriptions': { get: 'administrators' },
	'/admin/periods/[period]/close': administration('/admin/periods/2563-q2/close'),
	'/admin/figures': administration(),
	'/admin/ladder': administration(),
	'/admin/settings': administration(),
	'/admin/tokens': administration(),
	'/admin/open-data': administration(),
	'/imports': { get: 'creators', post: 'creators' },
	'/imports/[id]': { path: '/imports/1', get: 'administrators', post: 'administrators' },
	'/imports/[id]/mapping': { path: '/imports/2/mapping', get: 'administrators', post: 'administrators' },
	'/imports/[id]/names': { path: '/imports/1/names', get: 'administrators', post: 'administrators' },
	'/imports/[id]/annotated': { path: '/imports/1/annotated', get: 'administrators' },
	'/imports/files/[subject]/template.xlsx': { path: '/imports/files/budgets/template.xlsx', get: 'creators' },
	'/imports/files/[subject]/rows.xlsx': { path: '/imports/files/budgets/rows.xlsx', get: 'creators' },
	'/admin/imports/iati': administration(),
	'/admin/imports/iati/[id]': administration('/admin/imports/iati/1'),
	'/admin/targets': administration(),
	'/admin/targets/[year]': administration('/admin/targets/2563'),
	'/admin/sample': administration()
};
