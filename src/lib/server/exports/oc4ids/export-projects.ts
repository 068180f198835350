import type { Kysely } from 'kysely';
import { bangkokDate } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import iati from '#lib/i18n/iati.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected } from '#lib/server/errors.ts';
import { streamText } from '#lib/server/exports/csv.ts';
import { download } from '#lib/server/exports/download.ts';
import { readActivities } from '#lib/server/exports/iati/read-activities.ts';
import { findReporter } from '#lib/server/exports/iati/reporter.ts';
import { projectOf, type Publisher } from '#lib/server/exports/oc4ids/project.ts';
import { findLicence } from '#lib/server/queries/data-licence.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import {
	listIatiInitiatives,
	type IatiInitiative,
	type IatiSelection
} from '#lib/server/queries/iati-activities.ts';

const BATCH = 500;
type Place = { origin: string; path: string; name: string; lang: Lang };

/** A package of OC4IDS 0.9 of the selection, in pieces; its time is the data's, so that the same data give the same bytes. One without any project is none by the schema: 404. */
export async function exportProjects(
	db: Kysely<DB>,
	selection: IatiSelection,
	{ origin, path, name, lang }: Place
): Promise<Response> {
	const [dataTime, reporter, { licence }] = await Promise.all([
		findDataTime(db),
		findReporter(db),
		findLicence(db)
	]);
	const updated = dataTime.toISOString();
	const publisher = { reporter, origin, day: bangkokDate(dataTime.getTime()), updated, lang };
	const first = await listIatiInitiatives(db, selection, publisher.day, null, BATCH, true);
	if (first.length === 0) throw new Expected(404, 'oc4ids_none');
	const about = {
		uri: origin + path,
		publishedDate: updated,
		version: '0.9',
		publisher: { name: iati(lang).office, uri: origin },
		...(licence && { license: new URL(licence.path, origin).href })
	};
	return download(streamText(pieces(db, selection, publisher, first, about)), name, 'json');
}

async function* pieces(
	db: Kysely<DB>,
	selection: IatiSelection,
	publisher: Publisher,
	first: IatiInitiative[],
	about: object
): AsyncGenerator<string> {
	yield `${JSON.stringify(about).slice(0, -1)},"projects":[\n`;
	for (
		let batch = first;
		;
		batch = await listIatiInitiatives(db, selection, publisher.day, batch.at(-1)!.code, BATCH, true)
	) {
		if (batch.length > 0)
			yield (
				(batch === first ? '' : ',\n') +
				(await readActivities(db, batch, publisher.day))
					.map((record) => JSON.stringify(projectOf(record, publisher)))
					.join(',\n')
			);
		if (batch.length < BATCH) break;
	}
	yield '\n]}\n';
}
