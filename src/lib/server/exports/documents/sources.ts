import type { Kysely } from 'kysely';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listCitedSources } from '#lib/server/queries/cited-sources.ts';
import type { InitiativeRow } from '#lib/server/queries/initiatives.ts';

/** The sources of what a document tells, a line each; last, the approved reports that its figures come from. */
export async function sourceLines(
	db: Kysely<DB>,
	rows: Pick<InitiativeRow, 'code' | 'plan_code'>[],
	lang: Lang
): Promise<string[]> {
	const plans = [...new Set(rows.map((row) => row.plan_code))];
	const sources = await listCitedSources(db, { initiatives: rows.map((row) => row.code), plans });
	const lines = sources.map((source) => {
		const publisher = (lang === 'en' && source.publisher_en) || source.publisher_th;
		const date = formatImprecise(source.dated_on, source.dated_precision ?? 'day', lang);
		return [titleIn(source, lang), publisher, date, source.key].filter((part) => part).join(' · ');
	});
	return [...lines, exports(lang).report.approvedReports];
}
