import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** The dimensions of the figure `f` as one short text; names are the same few for all rows and are put in afterwards. */
export const packedDimensions: RawBuilder<string | null> =
	sql`(select string_agg(d.dimension_code || ' ' || d.parts || ' ' || d.is_editorial::text, ',')
	from figure_dimension d where d.initiative_id = f.initiative_id and d.fiscal_year = f.fiscal_year and d.quarter = f.quarter)`;

/** Rows with their dimensions in order, each with its name and look. */
export async function withDimensions<Row extends { packedDimensions: string | null }>(
	db: Kysely<DB>,
	rows: Row[]
) {
	const looks = await db
		.selectFrom('dimension')
		.select(['code as dimension_code', 'name_th', 'name_en', 'colour', 'glyph'])
		.orderBy('position')
		.execute();
	return rows.map((row) => Object.assign(row, { dimensions: unpack(row.packedDimensions, looks) }));
}

function unpack<Look extends { dimension_code: string }>(packed: string | null, looks: Look[]) {
	if (packed === null) return [];
	const parts = new Map(
		packed.split(',').map((one) => {
			const [code, count, isEditorial] = one.split(' ');
			return [code, { parts: Number(count), is_editorial: isEditorial === 'true' }];
		})
	);
	return looks.flatMap((look) => {
		const own = parts.get(look.dimension_code);
		return own ? [{ ...look, ...own }] : [];
	});
}
