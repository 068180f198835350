import { readFilter } from '#lib/domain/filter.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportProjects } from '#lib/server/exports/oc4ids/export-projects.ts';

/** One public initiative by OC4IDS 0.9; a sample one only with ?sample=1. Any other is 404, whoever asks. */
export const GET = (event) =>
	answerFile(event, ({ lang }) => {
		const sample = event.url.searchParams.get('sample') === '1';
		const { code } = event.params;
		const path = `/initiatives/${encodeURIComponent(code)}/oc4ids.json?${new URLSearchParams({ ...(sample && { sample: '1' }), lang })}`;
		return exportProjects(
			db,
			{ filter: { ...readFilter(new URLSearchParams()), sample, period: null }, code },
			{ origin: ORIGIN, path, name: `tidtam-${code.toLowerCase()}-oc4ids.json`, lang }
		);
	});
