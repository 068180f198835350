import type th from '../th/my-files.ts';

const en: typeof th = {
	title: 'My files',
	intro: (days) =>
		`Files that are made in the background. You can take each for ${days} days after it was made; nobody else can, and you can with the rights that you have on the day`,
	limits: (inHand, kept) => `${inHand} in the making at a time, ${kept} kept`,
	none: 'There are no files yet',
	toGallery: 'Choose a report',
	refresh: 'See how far they are',
	readyNow: (names) => `Ready: ${names}`,
	removed: 'The file was deleted',
	columns: { file: 'File', about: 'Of', state: 'State', until: 'To be had until', act: 'What to do' },
	states: { waiting: 'Waiting', working: 'In the making', ready: 'Ready', failed: 'Failed' },
	stages: { reading: 'reading the data', laying_out: 'laying out pages', keeping: 'keeping the file' },
	percent: (percent) => `${percent}%`,
	failures: {
		busy: 'The system was busy, or the file took too long to make',
		too_big: 'The file is too large to be kept: narrow the filter',
		not_found: 'There is nothing of what was asked for, or you may not see it',
		not_closed: 'The period is not closed, so there are no figures as at its close',
		disabled: 'The account was disabled meanwhile',
		broken: 'Something broke'
	},
	withheld:
		'Your rights changed after this file was made, so it cannot be opened. Make it again with today’s rights',
	take: 'Take the file',
	again: 'Try again',
	remake: 'Make it again',
	remove: 'Delete',
	of: (act, name) => `${act}: ${name}`,
	asked: (time) => `asked for ${time}`,
	made: (time) => `made ${time}`,
	newest: 'newest period',
	other: 'File',
	background: {
		title: 'Make in the background',
		about: 'For long reports: you need not wait here. Take it from',
		make: (kind) => `Make ${kind}`
	},
	inHand: (n) => (n === 1 ? '1 file is being made for you' : `${n} files are being made for you`)
};
export default en;
