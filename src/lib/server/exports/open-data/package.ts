import type { Lang } from '#lib/domain/lang.ts';
import openData from '#lib/i18n/open-data.ts';
import fields from '#lib/i18n/fields.ts';
import { tableNames, TABLES, type TableName } from '#lib/server/api/tables.ts';
import { fieldsOf, foreignKeysOf } from '#lib/server/exports/open-data/table-schema.ts';
import type { Licence } from '#lib/server/queries/data-licence.ts';

/** A Frictionless Data Package (datapackage.org, 2.0) of all that is public. Without a licence where the office has set none. */
export function dataPackage(about: {
	lang: Lang;
	changedAt: Date;
	licence: Licence | null;
	homepage: string;
}) {
	const { lang, changedAt, licence, homepage } = about;
	const t = openData(lang);
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'tidtam-open-data',
		title: t.packageName,
		description: [t.intro, ...t.notes].join('\n'),
		homepage,
		created: changedAt.toISOString().replace(/\.\d+/, ''),
		...(licence && {
			licenses: [
				{
					...(licence.name && { name: licence.name }),
					path: licence.path,
					title: lang === 'en' && licence.title_en ? licence.title_en : licence.title_th
				}
			]
		}),
		resources: tableNames.map((name) => resourceOf(name, lang))
	};
}

function resourceOf(name: TableName, lang: Lang) {
	const dictionary: Record<string, string> = fields(lang);
	const { key } = TABLES[name];
	const foreignKeys = foreignKeysOf(name);
	return {
		name,
		type: 'table',
		title: openData(lang).tables[name],
		path: `${name}.csv`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
		schema: {
			fields: fieldsOf(name).map(({ name: field, type, constraints }) => ({
				name: field,
				type,
				description: dictionary[field],
				constraints
			})),
			missingValues: [''],
			...(key.length > 0 && { primaryKey: [...key] }),
			...(foreignKeys.length > 0 && { foreignKeys })
		}
	};
}
