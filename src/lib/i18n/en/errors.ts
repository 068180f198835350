import type th from '../th/errors.ts';

const en: typeof th = {
	fields: {
		required: 'Fill in this field',
		too_long: 'The text is too long',
		too_short: 'Too short',
		not_a_number: 'Enter a number, such as 1250000.50',
		not_a_percent: 'Enter a percentage from 0 to 100, such as 62.5',
		not_whole: 'Enter a whole number',
		too_small: 'Smaller than the least that can be entered',
		too_large: 'Larger than the most that can be entered',
		not_a_date: 'This date cannot be read. Write it like 11 พ.ย. 2563, 11/11/2563 or 2020-11-11',
		no_such_day: 'There is no such day',
		year_too_short: 'Write the year in full, such as 2563',
		too_early: 'Days before 1 Jan 2484 พ.ศ. (1941) cannot be taken',
		out_of_range: 'The year is out of range',
		era_mismatch: 'พ.ศ. and ค.ศ. do not agree',
		too_many_decimals: 'Too many decimals',
		unknown_choice: 'Choose from the list',
		not_an_email: 'Not an e-mail address, such as somchai@example.go.th',
		not_a_code: 'Use only a–z, digits and hyphens',
		not_confirmed: 'Confirm first',
		taken: 'Already exists',
		wrong_password: 'The current password is wrong',
		weak_password: 'A password has at least 10 characters and at most 128',
		same_password: 'The new password must differ from the old one',
		passwords_differ: 'The two passwords differ',
		wrong_sign_in: 'The e-mail address or the password is wrong',
		too_many_attempts: 'Too many attempts to sign in. Wait about 15 minutes, then try again',
		disabled: 'This account is disabled. Ask an administrator',
		in_future: 'This day has not come yet',
		end_before_start: 'The end must not be before the start',
		nothing_changed: 'No date differs from what is saved',
		before_quarter: 'The due date must not be before the first day of the quarter',
		no_quarter: 'Please choose at least one quarter',
		opens_before_quarter: "A period cannot open before the quarter's first day",
		due_before_opening: 'The due date cannot be before the day it opens',
		not_later: "This must be later than the period's own due date",
		month_early: 'It cannot open before the month begins',
		month_due: 'It cannot be due before it opens',
		month_used: 'Something has been noted of this month already, so it cannot be taken out',
		below_earlier_quarter: 'Lower than an earlier quarter, though it is cumulative',
		year_after_day: 'It cannot be a year after the date',
		unread: 'Some fields of this report could not be understood. Correct them before submitting',
		year_not_closed: 'Quarter 4 of the year before is not closed',
		not_allowed_here: 'This is not possible for this initiative',
		has_next: 'There is an initiative of the next year already; none is made twice',
		no_longer_there: 'The carried money has changed or is used up. Please look again and choose anew',
		before_new_year: 'It must end in the new fiscal year or after',
		not_descending: 'Bounds must go from larger to smaller',
		last_administrator: 'At least one working administrator must remain',
		officer_needs_organisation: 'An officer needs an organisation',
		cycle: 'The parent organisation stands below this one',
		indicator_code:
			'Use letters, digits, hyphens and full stops only, such as 1.2 (the word new cannot be used).',
		wrong_side: 'Seen from the baseline, this target lies against the direction that is good.',
		grows_only: 'What is counted since the start only grows, so its direction is up.',
		reported_kind: 'Values of this indicator were reported, so how it is counted cannot change.',
		closed_period: 'A closed period uses this value, so it cannot change.',
		closed_quarter:
			'This day lies in a quarter that is closed: its figures stay, and this is shown beside them as a change after the close. If the day is right, confirm below',
		dependency_cycle:
			'That milestone waits for this one already, directly or through others: it cannot go both ways',
		same_person: 'Two different people are needed',
		in_past: 'This day has passed',
		file_kind: 'Only PDF, JPEG, PNG, DOCX and XLSX files without macros are taken',
		file_too_big: 'The file is larger than 10 MB',
		file_missing: 'Choose a file',
		too_many_files: 'No more files can be attached',
		file_twice: 'This file is attached already',
		due_before_today: 'The due date must not be before today',
		due_before_opened: 'The due date must not be before the day it was opened',
		owner_required: 'Choose who is to do it: a person, an organisation, or both',
		not_a_link: 'A link begins with https:// or http://',
		override_holds: 'A health set by an executive holds already: withdraw it before setting another',
		override_gone: 'This one has ended or was withdrawn already',
		close_closed: 'This period is closed already',
		close_not_ended: 'The quarter has not ended; it can be closed from the day after its last',
		close_sample: 'This period holds sample data and cannot be closed; remove the sample set first',
		close_earlier_open: 'An earlier period is still open; close that one first',
		too_many_tokens: 'You have 20 tokens that work: revoke one that is not used first',
		import_refused: 'This file cannot be read; the reason stands at the file',
		import_no_file: 'Please choose a file',
		import_column_twice: 'Two columns hold the same',
		import_key_missing: 'The columns that name a record are needed',
		import_state: 'The file has moved on; open this page again',
		iati_no_file: 'Choose a file',
		iati_too_big: 'The file is over 50 MB',
		iati_wrong_type: 'This is no XML: an IATI file (.xml) is needed, not compressed',
		iati_doctype: 'The file has a DOCTYPE or entities, which IATI does not use: refused for safety',
		iati_not_xml: 'The XML cannot be read; the file may be damaged or cut off',
		iati_not_iati: 'This XML holds no IATI activities',
		iati_organisations:
			'This is an organisation file (iati-organisations): a file of activities (iati-activities) is needed',
		iati_version: 'Of another version: IATI 2.01 to 2.03 are read',
		iati_too_many: 'The file has over 20,000 activities',
		iati_empty: 'No activity with an identifier is in the file',
		iati_own: 'It was exported by this system, and is not taken back',
		iati_choose: 'Choose at least one activity',
		too_many_in_hand: 'As many files as allowed are in the making: wait for one to be ready',
		too_many_kept: 'As many files as allowed are kept: delete some first',
		no_organisation: 'Your account belongs to no organisation to share it with',
		too_many_views: 'There are 100 views already: delete some first',
		too_many_subscriptions: 'There are 20 subscriptions already: end some first',
		invalid: 'This value is not valid'
	},
	summary: 'Some answers need correcting',
	toOverview: 'Go to the overview',
	signIn: 'Sign in',
	tryAgain: 'Try again',
	reference: 'Reference to give to an administrator',
	yours: 'What you entered',
	saved: 'What is saved',
	field: 'Field',
	pages: {
		bug: {
			title: 'Something went wrong',
			help: 'This request failed and nothing was saved. Try again; if it fails again, give the reference to an administrator.'
		},
		export_busy: {
			title: 'The file cannot be made now',
			help: 'Many files are being made at once, or this one takes too long. Try again, or narrow the filter'
		},
		not_found: {
			title: 'Page not found',
			help: 'The address may be mistyped, the record may have moved, or you may not be allowed to see it. Search the list of initiatives, or sign in.'
		},
		oc4ids_none: {
			title: 'Nothing to export by the OC4IDS standard',
			help: 'No public initiative is found by what was chosen. Sample data are exported with sample=1 only'
		},
		iati_none: {
			title: 'Nothing to export by the IATI standard',
			help: 'No public initiative with a stated start is found by what was chosen; the standard wants a start of every activity. Sample data are exported with sample=1 only'
		},
		of_now: {
			title: 'This file is of the present alone',
			help: 'Nothing of it is kept at a close. Open it without as=close; lists, reports, money, actions and who has reported can be had as at the close.'
		},
		not_closed: {
			title: 'This period is still open',
			help: 'There are no figures as at its close yet. Open the same page without as=close for the figures of today.'
		},
		sign_in: { title: 'Please sign in', help: 'This page is for people with an account.' },
		role: { title: 'Not allowed', help: 'Your role cannot do this. If you need to, ask an administrator.' },
		scope: {
			title: 'Outside your scope',
			help: 'You can do this only in the organisations, dimensions or areas given to you.'
		},
		sample_only: {
			title: 'Sample accounts change sample data only',
			help: 'Real data is changed with a real account.'
		},
		own_report: {
			title: 'You cannot review your own report',
			help: 'Somebody else must review what you submitted.'
		},
		state: {
			title: 'Its state has changed',
			help: 'This cannot be done in the state that the record is in now. Open it again.'
		},
		not_visible: {
			title: 'Page not found',
			help: 'The record may have moved, or you may not be allowed to see it.'
		},
		forbidden: {
			title: 'Not allowed',
			help: 'This request did not come from one of our pages. Open the page and try again.'
		},
		conflict: {
			title: 'Somebody else saved first',
			help: 'What you entered is not saved yet; it is shown below. Compare it with what is saved, then edit again.'
		},
		already_sent: {
			title: 'This form was already sent',
			help: 'The same form was sent before with other answers. Open the page again and fill it in once more.'
		},
		malformed: {
			title: 'The request is not valid',
			help: 'What was sent cannot be read. Open the page and try again.'
		},
		method: { title: 'Method not allowed', help: 'This page does not take this kind of request.' },
		too_big: {
			title: 'Too large',
			help: 'What was sent is larger than allowed. Make it smaller and send it again.'
		},
		wrong_type: { title: 'Wrong kind of data', help: 'This page takes data from its form only.' },
		no_key: { title: 'The form is incomplete', help: 'Open the page again and send it once more.' },
		too_many: { title: 'Too many attempts', help: 'Wait a little, then try again.' },
		busy: { title: 'The system is busy', help: 'Wait a little, then try again.' },
		link_used: {
			title: 'This link no longer works',
			help: 'A link to set a password works once and for a limited time. Ask an administrator for a new one.'
		},
		away: {
			title: 'The database is not ready',
			help: 'This page tries again by itself in a few seconds. Nothing that was saved is lost.'
		}
	}
};
export default en;
