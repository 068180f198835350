import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { isTable, tableNames } from '#lib/server/api/tables.ts';
import { db } from '#lib/server/db/database.ts';
import { streamBytes, streamText } from '#lib/server/exports/csv.ts';
import { openCsv } from '#lib/server/exports/open-data/csv.ts';
import { dataPackage } from '#lib/server/exports/open-data/package.ts';
import { zip } from '#lib/server/exports/open-data/zip.ts';
import { findLicence } from '#lib/server/queries/data-licence.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';

type About = { today: IsoDate; lang: Lang; origin: string };
/** Everybody may read it, other sites' pages too. */
const OPEN = {
	'access-control-allow-origin': '*',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-cache'
};

/** A file of the open data by its name, which the route has checked. */
export async function openDataFile(file: string, about: About): Promise<Response> {
	const table = file.replace(/\.csv$/, '');
	if (isTable(table))
		return answer(streamText(openCsv(db, table, about.today)), 'text/csv; charset=utf-8', file);
	const description = await describe(about);
	if (file === 'datapackage.json')
		return new Response(description, { headers: { ...OPEN, 'content-type': 'application/json' } });
	const tables = tableNames.map((name) => ({ name: `${name}.csv`, pieces: openCsv(db, name, about.today) }));
	return answer(
		streamBytes(zip([{ name: 'datapackage.json', pieces: once(description) }, ...tables])),
		'application/zip',
		file
	);
}

async function describe({ lang, origin }: About): Promise<string> {
	const [{ licence }, changedAt] = await Promise.all([findLicence(db), findDataTime(db)]);
	return `${JSON.stringify(dataPackage({ lang, changedAt, licence, homepage: `${origin}/open-data` }), null, '\t')}\n`;
}

async function* once(text: string) {
	yield text;
}

function answer(body: ReadableStream, type: string, name: string): Response {
	return new Response(body, {
		headers: { ...OPEN, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
}
