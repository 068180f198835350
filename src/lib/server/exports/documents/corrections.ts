import type { Kysely } from 'kysely';
import { titleIn } from '#lib/domain/names.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listYearCorrections } from '#lib/server/queries/year-close.ts';

/** What was corrected since the period's close, a line each with both values, at most so many; none as at the close. */
export async function correctionLines(
	db: Kysely<DB>,
	{ corrected, filter, period, lang }: Edition,
	viewer: Viewer,
	most: number
): Promise<string[]> {
	if (corrected === 0) return [];
	const rows = await listYearCorrections(db, filter, viewer, most + 1, [period.quarter]);
	const percent = (value: string | null) => formatDecimal(value, lang, { decimals: 2 });
	const t = exports(lang).report;
	const lines = rows.slice(0, most).map((row) => {
		const values = t.correctedFromTo(percent(row.frozen), percent(row.actual));
		return `${common(lang).corrected}: ${row.code} ${titleIn(row, lang)} ${values}${row.reason ? ` (${row.reason})` : ''}`;
	});
	return rows.length > most ? [...lines, t.moreCorrected] : lines;
}
