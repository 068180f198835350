import type th from '../th/subscriptions.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const en: typeof th = {
	title: 'Reports by e-mail',
	intro:
		'Views and reports that are sent to you by themselves, weekly or when a period closes. They hold what your rights show on the day; the files stand under my files too',
	noMail: 'No mail server is set here: the file comes to my files, and no e-mail tells of it',
	sampleAccount: 'Sample accounts get no e-mail; the file comes to my files',
	add: (name) => `Subscribe to ${name}`,
	file: 'File',
	lang: 'Language',
	langs: { th: 'Thai', en: 'English' },
	kind: 'When',
	kinds: { weekly: 'Every week (from 07:00 in Bangkok)', close: 'When a period closes (figures as closed)' },
	weekday: 'Day (where every week)',
	weekdays,
	subscribe: 'Subscribe',
	list: 'Your subscriptions',
	none: 'There are none yet. Begin from a saved view, or from the reports',
	toViews: 'Saved views',
	toReports: 'Reports',
	columns: { what: 'What', about: 'Of', when: 'When', last: 'Last time', act: 'What to do' },
	every: (weekday) => `Every ${weekdays[weekday - 1]}`,
	never: 'The first time has not come yet',
	sent: (time) => `E-mail sent ${time}`,
	onlyFile: (time) => `The file of ${time} is among my files`,
	notSent: (time) => `The e-mail could not be sent (${time}); the file is among my files`,
	inHand: 'In the making, or waiting to be sent',
	end: 'Unsubscribe',
	of: (act, name) => `${act}: ${name}`,
	done: { add: 'You are subscribed', end: 'You are no longer subscribed' },
	link: 'By e-mail',
	stop: {
		title: 'Unsubscribe',
		ask: (name) => `No longer get “${name}” by e-mail?`,
		button: 'Unsubscribe',
		done: (name) => `You no longer get “${name}”. There will be no more e-mail about it`
	},
	mail: {
		subject: (name, when) => `Tidtam: ${name} (${when})`,
		dear: (name) => `Dear ${name}`,
		lead: (name, when) => `The file that you subscribed to is made: “${name}” (${when})`,
		attached: (file) => `Attached: ${file}`,
		tooBig: 'The file is too large to be attached: take it from my files',
		files: 'My files',
		stop: 'Unsubscribe from this (no sign-in needed)',
		automatic: 'This e-mail was sent by Tidtam by itself. Please do not reply',
		closeOf: (period) => `close of ${period}`
	}
};
export default en;
