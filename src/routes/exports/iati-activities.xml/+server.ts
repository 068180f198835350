import { readFilter } from '#lib/domain/filter.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { exportActivities } from '#lib/server/exports/iati/export-activities.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/**
 * Public initiatives by IATI 2.03: with a year those of its quarter, as the list with the same query has them; without one all.
 * Who asks makes no difference. Sample initiatives only with ?sample=1.
 */
export const GET = (event) =>
	answerFile(
		event,
		async () => {
			const { searchParams } = event.url;
			const requested = { ...readFilter(searchParams), sample: searchParams.get('sample') === '1' };
			const { dimension, organisation, place, status, health } = requested;
			// What holds of a quarter only is asked of the one that the list would show.
			const isOfQuarter =
				requested.period !== null ||
				[dimension, organisation, place, status, health].some((one) => one !== null);
			const period = isOfQuarter ? (await settlePeriod(db, requested, 'public')).period : null;
			const name = period
				? exportFileName(period, [dimension, requested.plan, 'iati-activities'], 'th', 'xml')
				: 'tidtam-iati-activities.xml';
			return exportActivities(
				db,
				{ filter: { ...requested, period, undated: false }, code: null },
				ORIGIN,
				name
			);
		},
		true
	);
