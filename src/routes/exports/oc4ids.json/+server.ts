import { readFilter } from '#lib/domain/filter.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportProjects } from '#lib/server/exports/oc4ids/export-projects.ts';

/** All public initiatives by OC4IDS 0.9, or a plan's (?plan=…), whoever asks. Sample initiatives only with ?sample=1. */
export const GET = (event) =>
	answerFile(event, ({ lang }) => {
		const { searchParams } = event.url;
		const { plan } = readFilter(searchParams);
		const sample = searchParams.get('sample') === '1';
		const query = new URLSearchParams({ ...(plan && { plan }), ...(sample && { sample: '1' }), lang });
		const filter = { ...readFilter(new URLSearchParams()), plan, sample, period: null };
		return exportProjects(
			db,
			{ filter, code: null },
			{ origin: ORIGIN, path: `/exports/oc4ids.json?${query}`, name: 'tidtam-oc4ids.json', lang }
		);
	});
