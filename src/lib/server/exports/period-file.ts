import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import type { PeriodFileSpec } from '#lib/domain/period-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { FORMATS } from '#lib/server/exports/download.ts';
import { findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { indicatorSubject } from '#lib/server/exports/indicators/subject.ts';
import { initiativeSubject } from '#lib/server/exports/initiatives/subject.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { exportPlanActual } from '#lib/server/exports/plan-actual/export-plan-actual.ts';
import { sectionsBytes } from '#lib/server/exports/sections/download-sections.ts';
import { yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';
import type { MadeFile } from '#lib/server/operations/store-period-file.ts';

/** Who sees all: files of all initiatives are made as such a person would be shown them. */
const EVERYTHING = {
	id: '',
	name: '',
	email: '',
	is_sample: false,
	organisation_code: null,
	grants: [{ role: 'administrator', organisation_code: null, dimension_code: null, place_code: null }]
} as unknown as NonNullable<ReaderContext['user']>;

/** A file of a closed period, from its frozen figures, as on the day of its close: the same bytes whenever it is made by one release. */
export async function makePeriodFile(
	db: Kysely<DB>,
	period: Period,
	closedAt: number,
	spec: PeriodFileSpec
): Promise<MadeFile> {
	const { lang, scope, format } = spec;
	const asking: ReaderContext = {
		lang,
		scope,
		today: bangkokDate(closedAt),
		user: scope === 'all' ? EVERYTHING : null,
		standard: 'archive'
	};
	const edition = await findEdition(
		db,
		{ ...readFilter(new URLSearchParams()), period, as: 'close' },
		asking
	);
	const made = { media_type: FORMATS[format], rule_version: edition.rule.version };
	if (spec.kind === 'report')
		return { ...made, bytes: await renderPdf('/quarterly.typ', await quarterlyData(db, edition, asking)) };
	if (spec.kind === 'year_close')
		return {
			...made,
			bytes: await sectionsBytes(
				await yearCloseReport(db, edition, asking),
				edition,
				format === 'pdf' ? 'pdf' : 'xlsx'
			)
		};
	const viewer = { actor: asking.user, today: asking.today };
	const answer =
		spec.kind === 'plan_actual'
			? await exportPlanActual(db, edition.filter, 'dimension', format, asking)
			: spec.kind === 'indicators'
				? await exportTable(indicatorSubject(db, edition.filter, viewer), format, edition)
				: await exportTable(initiativeSubject(db, edition.filter, viewer), format, edition);
	return { ...made, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
