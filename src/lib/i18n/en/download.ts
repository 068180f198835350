import type th from '../th/download.ts';

const en: typeof th = {
	preparing: (seconds) => (seconds < 3 ? 'Preparing the file…' : `Preparing the file… ${seconds} seconds`),
	ready: (name) => `The file is there: ${name}`,
	failed: 'The file cannot be made now; opening the page that says why'
};
export default en;
