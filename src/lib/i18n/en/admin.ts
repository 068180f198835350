import delegation from './delegation.ts';
import type th from '../th/admin.ts';

const en: typeof th = {
	title: 'Administration',
	parts: {
		people: {
			title: 'People',
			about: 'Add people, grant and revoke roles, make password links, disable accounts'
		},
		delegations: { title: delegation.adminTitle, about: delegation.adminAbout },
		organisations: { title: 'Organisations', about: 'Add and edit organisations' },
		periods: {
			title: 'Reporting periods',
			about: 'Plan and open periods, set and move due dates, extend them for an initiative, and close'
		},
		reminders: {
			title: 'Log of reminders',
			about: 'What was sent to whom, by which way, and what could not be sent'
		},
		figures: {
			title: 'Check of the stored figures',
			about: 'What the nightly computation found to differ from its inputs'
		},
		settings: { title: 'Settings', about: 'Access, and the health bounds of the progress rule' },
		ladder: {
			title: 'Steps that follow delay',
			about: 'What opens by itself at early warning, behind and critical, and the days to do it in'
		},
		tokens: { title: 'Tokens for programs', about: 'Everybody’s tokens of the API, and revoking them' },
		'open-data': { title: 'Licence of the open data', about: 'How others may reuse what is public' },
		sample: { title: 'Sample set', about: 'Remove all sample data and sample accounts' }
	},
	name: 'Name',
	email: 'E-mail',
	organisation: 'Organisation',
	dimension: 'Dimension',
	place: 'Area',
	role: 'Role',
	roles: 'Roles',
	state: 'State',
	sample: 'sample',
	noRole: 'No role',
	none: 'Not stated',
	all: 'All',
	enabled: 'Enabled',
	disabled: 'Disabled',
	create: 'Create',
	save: 'Save',
	cancel: 'Cancel',
	newPerson: 'Add a person',
	editPerson: 'Edit this person',
	roleHint: 'An officer gets the chosen organisation as scope. Other roles and scopes can be added later',
	addRole: 'Add a role',
	revoke: 'Revoke',
	revokeOf: (grant: string) => `Revoke ${grant}`,
	scopeHint:
		'Scope of the role; what is not chosen does not narrow. An officer needs an organisation, an administrator has no scope',
	access: 'Access',
	makeLink: 'Make a link to set a password',
	linkMade:
		'This link is shown once and works once, within 72 hours. Give it to the owner of the account directly',
	accessHint: 'A new link ends older ones. Disabling an account signs it out on every device at once',
	disable: 'Disable the account',
	enable: 'Enable the account again',
	history: 'History of changes',
	system: 'the system',
	done: {
		create: 'Created',
		edit: 'Saved',
		grant: 'Role granted',
		revoke: 'Role revoked',
		link: 'The link was made and is shown only once. If you did not keep it, make a new one',
		disable: 'The account is disabled',
		enable: 'The account is enabled'
	},
	events: {
		...delegation.events,
		'user.create': 'Account created',
		'user.edit': 'Edited',
		'user.disable': 'Account disabled',
		'user.enable': 'Account enabled',
		'user.password_link': 'Password link made',
		'user.set_password': 'Password set',
		'role.grant': 'Role granted',
		'role.revoke': 'Role revoked',
		'session.end': 'Device signed out'
	},
	newOrganisation: 'Add an organisation',
	code: 'Code',
	codeHint: 'a–z, digits and hyphens; it cannot be changed later. For example sbpac',
	nameTh: 'Name in Thai',
	nameEn: 'Name in English',
	abbreviationTh: 'Abbreviation in Thai',
	abbreviationEn: 'Abbreviation in English',
	kind: 'Kind',
	parent: 'Parent organisation',
	kinds: {
		ministry: 'Ministry',
		department: 'Department',
		agency: 'Agency',
		division: 'Division or office',
		donor: 'Donor',
		company: 'Company',
		civil_society: 'Civil society',
		education: 'Educational institution',
		other: 'Other'
	},
	period: 'Period',
	fiscalYear: 'Fiscal year (BE)',
	quarter: 'Quarter',
	dueDate: 'Due date',
	dueHint: 'Such as 15 Jan 2021; leave it empty while no letter has come',
	openPeriod: 'Open a reporting period',
	periodState: { open: 'Open', closed: 'Closed' },
	noDueDate: 'Not set',
	periodOpened: 'The period is open',
	periodSaved: 'The due date is saved',
	signInSetting: 'Access',
	requireSignIn: 'Ask everybody to sign in before seeing any page',
	requireSignInHint: 'When not ticked, the public sees public initiatives and approved results',
	bounds: 'Health bounds (slippage in percentage points)',
	boundsHint:
		'New bounds make a new version of the rule and compute the open periods anew; closed periods keep theirs',
	bound: {
		ahead: 'Ahead, from',
		on_schedule: 'On schedule, above',
		early_warning: 'Early warning, above',
		behind: 'Behind, above (below is critical)'
	},
	reason: 'Reason',
	version: (n: number) => `Version ${n}`,
	makeVersion: 'Use the new bounds',
	versions: 'All versions of the rule',
	madeBy: 'By',
	settingsSaved: 'The setting is saved',
	boundsSaved: 'The new bounds are in use',
	sampleHas: (n: {
		initiatives: number;
		reports: number;
		plans: number;
		organisations: number;
		people: number;
	}) =>
		`The sample set has ${n.initiatives} initiatives, ${n.reports} reports, ${n.plans} plans, ${n.organisations} organisations and ${n.people} accounts`,
	sampleRemoval:
		'After removal not one sample row is left, all sample accounts stop working at once, and nothing of it can be brought back. Real data stays as it is',
	sampleRemove: 'Remove the whole sample set',
	sampleNone: 'No sample data is left'
};
export default en;
