import type th from '../th/saved-views.ts';

const en: typeof th = {
	title: 'Saved views',
	intro:
		'Filter, columns and order of a list under a name. A view opens as a plain address that can be passed on; whoever opens it sees what their own rights show',
	menu: 'Views',
	menuOf: (name) => `View: ${name}`,
	none: 'No view is saved yet',
	noneHelp:
		'Open the list of initiatives, money, actions or reporting, filter it, and save it from the “Views” button',
	own: 'My own',
	shared: 'Shared with me',
	save: 'Save this view',
	saveAs: 'Save as a view',
	name: 'Name',
	share: 'Share with the people of my organisation',
	hasPeriod: 'Keep the period shown (else it always opens on the newest)',
	manage: 'Manage views',
	columnsMenu: 'Columns',
	columnsAbout: 'Choose the columns that are shown and come out in files; the first is always there',
	columnsAll: 'All columns, as usual',
	columnsShow: 'Show these columns',
	columns: { name: 'Name', page: 'List', about: 'Filter', readers: 'Who sees it', act: 'What to do' },
	pages: {
		'/initiatives': 'Initiatives',
		'/money': 'Money',
		'/actions': 'Actions',
		'/reporting': 'Reporting (matrix)',
		'/reporting/list': 'Reporting (list)'
	},
	onlyMe: 'Only me',
	byOf: (author, organisation) => `${organisation} · by ${author}`,
	change: 'Rename or share',
	changeSave: 'Save',
	remove: 'Delete',
	of: (act, name) => `${act}: ${name}`,
	subscribe: 'By e-mail',
	done: { save: 'The view was saved', change: 'The view was changed', remove: 'The view was deleted' }
};
export default en;
