import type { Kysely } from 'kysely';
import { bangkokDate } from '#lib/domain/format-date.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected } from '#lib/server/errors.ts';
import { streamText } from '#lib/server/exports/csv.ts';
import { download } from '#lib/server/exports/download.ts';
import { activityElement, type Publisher } from '#lib/server/exports/iati/activity.ts';
import { readActivities } from '#lib/server/exports/iati/read-activities.ts';
import { findReporter } from '#lib/server/exports/iati/reporter.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import {
	countWithoutStart,
	listIatiInitiatives,
	type IatiInitiative,
	type IatiSelection
} from '#lib/server/queries/iati-activities.ts';

/** Activities that are held at a time. */
const BATCH = 500;

/** IATI 2.03 of the selection, in pieces. Its time and "now" are the data's, so that the same data give the same bytes. A file without any activity is none by the schema: 404. */
export async function exportActivities(
	db: Kysely<DB>,
	selection: IatiSelection,
	origin: string,
	name: string
): Promise<Response> {
	const [dataTime, reporter, left] = await Promise.all([
		findDataTime(db),
		findReporter(db),
		countWithoutStart(db, selection)
	]);
	const publisher = { reporter, origin, day: bangkokDate(dataTime.getTime()) };
	const first = await listIatiInitiatives(db, selection, publisher.day, null, BATCH);
	if (first.length === 0) throw new Expected(404, 'iati_none');
	return download(
		streamText(pieces(db, selection, publisher, first, { time: dataTime.toISOString(), left })),
		name,
		'xml'
	);
}

async function* pieces(
	db: Kysely<DB>,
	selection: IatiSelection,
	publisher: Publisher,
	first: IatiInitiative[],
	{ time, left }: { time: string; left: number }
): AsyncGenerator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${time}">\n`;
	if (left > 0)
		yield `<!-- ${left} initiatives without a stated start are left out: the standard wants one of every activity -->\n`;
	for (
		let batch = first;
		;
		batch = await listIatiInitiatives(db, selection, publisher.day, batch.at(-1)!.code, BATCH)
	) {
		if (batch.length > 0)
			yield (await readActivities(db, batch, publisher.day))
				.map((record) => `${activityElement(record, publisher)}\n`)
				.join('');
		if (batch.length < BATCH) break;
	}
	yield '</iati-activities>\n';
}
