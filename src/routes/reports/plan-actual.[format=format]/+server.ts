import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportPlanActual, readBy } from '#lib/server/exports/plan-actual/export-plan-actual.ts';

export const GET = (event) =>
	answerFile(event, (asking) => {
		const parameters = event.url.searchParams;
		return exportPlanActual(db, readFilter(parameters), readBy(parameters), event.params.format, asking);
	});
