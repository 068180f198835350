import { readFilter } from '#lib/domain/filter.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportActivities } from '#lib/server/exports/iati/export-activities.ts';

/** One public initiative by IATI 2.03; a sample one only with ?sample=1. Any other is 404, whoever asks. */
export const GET = (event) =>
	answerFile(
		event,
		async () => {
			const sample = event.url.searchParams.get('sample') === '1';
			const filter = { ...readFilter(new URLSearchParams()), sample, period: null };
			const { code } = event.params;
			return exportActivities(db, { filter, code }, ORIGIN, `tidtam-${code.toLowerCase()}-iati.xml`);
		},
		true
	);
