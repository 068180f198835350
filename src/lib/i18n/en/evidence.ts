import type th from '../th/evidence.ts';

const files = (n: number) => `${n.toLocaleString('en')} file${n === 1 ? '' : 's'}`;

const en: typeof th = {
	title: 'Evidence',
	of: (n) => `Evidence: ${files(n)}`,
	hidden: (n) => `Evidence: ${files(n)}, to be opened by people who are signed in and hold a role`,
	attach: 'Attach evidence',
	lead: 'Attach what shows the progress: pictures of the activity, letters, acceptance papers.',
	privacy:
		'Only people with a role here can open the files. Do not attach national identity numbers, signatures or health data of persons. Where and when a JPEG or PNG picture was taken, and by which camera, is taken out before it is kept.',
	limits: (most) => `PDF, JPEG, PNG, DOCX, XLSX; 10 MB each at most, ${most} files a report at most`,
	file: 'File',
	caption: 'Description (what it shows, where, when)',
	captionHint: 'Also read out to those who cannot see the picture.',
	milestone: 'Milestone',
	whole: 'Whole initiative',
	add: 'Attach file',
	remove: 'Remove',
	removeOf: (caption) => `Remove ${caption}`,
	none: 'No evidence in this report yet',
	full: 'No more files can be attached; remove one first.',
	notEditable: 'This report was submitted or approved: evidence cannot be added or removed.',
	back: 'Back to the report',
	done: { add: 'File attached', remove: 'File removed' },
	size: (kb) => (kb >= 1024 ? `${(kb / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(kb))} KB`)
};
export default en;
