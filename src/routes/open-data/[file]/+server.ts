import { isTable } from '#lib/server/api/tables.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { openDataFile } from '#lib/server/exports/open-data/file.ts';

/** datapackage.json, its tables, or all in one archive. */
export const GET = (event) =>
	answerFile(event, async ({ today, lang }) => {
		const [, name = '', ending] = /^([a-z-]+)\.(csv|json|zip)$/.exec(event.params.file) ?? [];
		if (
			ending === 'csv'
				? !isTable(name)
				: `${name}.${ending}` !== 'datapackage.json' && `${name}.${ending}` !== 'tidtam-open-data.zip'
		)
			throw new NotFound('file');
		return openDataFile(event.params.file, { today, lang, origin: event.url.origin });
	});
