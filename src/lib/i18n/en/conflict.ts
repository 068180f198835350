import type th from '../th/conflict.ts';

const en: typeof th = {
	title: 'Someone else saved before you',
	help: 'Nothing that you typed is lost. Choose which version to use for each field, change the form below if need be, and save again.',
	same: 'What was saved is the same as what you typed. You can save again.',
	field: 'Field',
	mine: 'What you typed',
	theirs: 'What is saved',
	empty: '(empty)'
};
export default en;
