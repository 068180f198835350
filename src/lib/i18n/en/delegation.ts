import type th from '../th/delegation.ts';

const en: typeof th = {
	title: 'Delegates',
	lead: 'While you are away, somebody else may write or review in your name, within your own roles and scopes. A delegate never reviews what they or you submitted. The history keeps both names.',
	adminTitle: 'Delegates',
	adminAbout: 'Name and withdraw delegates for people who are away',
	adminLead:
		'People name colleagues of their organisation themselves, on their account page; administrators name anybody. The administration of people and settings is never passed on.',
	from: 'Person who is away',
	to: 'Delegate',
	startsOn: 'From',
	endsOn: 'Until (this day included)',
	dayHint: 'e.g. 1 Dec 2026 or 1/12/2569',
	reason: 'Reason',
	reasonHint: 'e.g. leave, official travel; nothing about health is needed',
	choose: 'Choose a person',
	name: 'Name a delegate',
	noColleague:
		'There is no colleague of your organisation to choose; please ask an administrator to name somebody.',
	withdraw: 'Withdraw',
	withdrawOf: (to, from) => `Withdraw ${to} as delegate of ${from}`,
	days: 'Days',
	state: 'State',
	states: { coming: 'not yet', running: 'in force today', ended: 'ended', withdrawn: 'withdrawn' },
	namedBy: (name) => `named by ${name}`,
	withdrawnBy: (name) => `withdrawn by ${name}`,
	system: 'the system',
	none: 'No delegates',
	actingNow: (name, until) => `You act for ${name} until ${until}`,
	coveredNow: (name, until) => `${name} acts for you until ${until}`,
	toPage: 'Name or withdraw delegates',
	done: { name: 'Delegate named', withdraw: 'Delegate withdrawn' },
	events: { 'delegation.name': 'Delegate named', 'delegation.withdraw': 'Delegate withdrawn' }
};
export default en;
