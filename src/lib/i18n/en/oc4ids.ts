import type th from '../th/oc4ids.ts';

const en: typeof th = {
	file: 'OC4IDS (JSON)',
	title: 'Open data by the OC4IDS standard',
	about:
		'Public initiatives by Open Contracting for Infrastructure 0.9. Contracts are not recorded here and not in the file; project identifiers begin with the code of this system, which is not registered',
	all: 'All initiatives, all years (OC4IDS, JSON)',
	byAct: 'Budget by Act, by fiscal year',
	afterTransfers: 'Budget after transfers, by fiscal year',
	ofYear: (year) => `Budget of ${year}`,
	span: (span) => `Dates not known to the day: ${span}`,
	suspended: 'Status: suspended (the standard has no code for it)',
	share: (name, percent) => `${name} ${percent}%`,
	donorActivity: 'The donor’s IATI activity'
};
export default en;
