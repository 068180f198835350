import type th from '#lib/i18n/th/tokens.ts';

const en: typeof th = {
	title: 'Tokens for programs',
	intro:
		'By a token a program acts for you through the API: with your rights, and no more. Keep it secret, as you do a password.',
	apiLink: 'How to use the API',
	make: 'Make a token',
	name: 'What it is for',
	nameHint: 'Such as: reports from our accounting system. The name stands in the trail of changes.',
	days: 'Expires in',
	daysOf: (days) => `${days} days`,
	scopes: 'What it may do',
	scopeRead: 'Read what you see',
	scopeReports: 'Write quarterly reports',
	scopeMoney: 'Write transactions',
	made: 'The new token is shown this once. Copy it to a safe place now.',
	revoked: 'The token is revoked and works no more.',
	list: 'Your tokens',
	none: 'There are no tokens yet.',
	prefix: 'Begins with',
	owner: 'Owner',
	created: 'Made',
	expires: 'Expires',
	lastUsed: 'Last used',
	neverUsed: 'Never used',
	revoke: 'Revoke',
	revokeOf: (name) => `Revoke the token ${name}`,
	dead: 'Works no more',
	adminIntro: 'Everybody’s tokens. Administrators may revoke them, and never see the token itself.',
	calendar: {
		title: 'My calendar',
		intro:
			'An address for calendar programs (Google Calendar, Outlook), with the ends of milestones and the due dates of reports of the initiatives in your charge. It follows the data by itself.',
		whose:
			'Initiatives whose reports you write or review; where there are none, those that your organisation leads.',
		exists: (time) => `The address was made on ${time}`,
		used: (time) => `Last read by a calendar program on ${time}`,
		unused: 'No calendar program has read it yet.',
		none: 'There is no address yet.',
		make: 'Make the address',
		remake: 'Make a new one instead',
		made: 'This address is shown this once. Whoever has it can read your calendar: do not pass it on.',
		remove: 'Remove the address',
		removed: 'The address is removed: calendar programs can read it no more.',
		duePeriod: (period) => `Reports due, ${period}`,
		dueCount: (count) => `${count} still owed`
	}
};

export default en;
