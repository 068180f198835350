import { sql, type Kysely } from 'kysely';
import type { ImportSubject, Values } from '#lib/domain/import/subject.ts';
import { canSeeUnapproved } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import {
	matchesFilter,
	listSearchNames,
	type PeriodFilter
} from '#lib/server/queries/initiative-conditions.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { listInitiativeImportRecords } from '#lib/server/queries/import-records/initiatives.ts';
import { listMilestoneImportRecords } from '#lib/server/queries/import-records/milestones.ts';
import {
	listBudgetImportRecords,
	listTransactionImportRecords,
	type OnlyPayments
} from '#lib/server/queries/import-records/money.ts';
import type { ImportRecord } from '#lib/server/queries/import-records/record.ts';
import { listReportImportRecords, type StoredReport } from '#lib/server/queries/import-records/reports.ts';

/** Initiatives read at a time for a file. */
const CHUNK = 500;

/** The records of these initiatives that a file of the subject speaks of; `only`: of payments, which may be very many, those of these days and ids. */
export async function listImportRecords(
	db: Kysely<DB>,
	subject: ImportSubject,
	initiativeIds: readonly number[],
	today: string,
	only?: OnlyPayments
): Promise<ImportRecord[]> {
	if (initiativeIds.length === 0) return [];
	switch (subject) {
		case 'initiatives':
			return listInitiativeImportRecords(db, initiativeIds, today);
		case 'milestones':
			return listMilestoneImportRecords(db, initiativeIds);
		case 'budgets':
			return listBudgetImportRecords(db, initiativeIds);
		case 'transactions':
			return listTransactionImportRecords(db, initiativeIds, only);
		case 'reports':
			return listReportImportRecords(db, initiativeIds);
	}
}

/** What the viewer sees of the filter's initiatives (null: of all, whenever they are), as a file that can come back has it. */
export async function* listCurrentRows(
	db: Kysely<DB>,
	subject: ImportSubject,
	viewer: Viewer,
	filter: PeriodFilter | null
): AsyncGenerator<{ id: string; values: Values }> {
	const ids = await listIds(db, viewer, filter);
	for (let from = 0; from < ids.length; from += CHUNK) {
		const chunk = ids.slice(from, from + CHUNK);
		const records = await listImportRecords(db, subject, chunk, viewer.today);
		for (const { id, values } of subject === 'reports'
			? await visibleReports(db, records as ImportRecord<StoredReport>[], chunk, viewer)
			: records)
			yield { id: String(id), values };
	}
}

async function listIds(db: Kysely<DB>, viewer: Viewer, filter: PeriodFilter | null): Promise<number[]> {
	if (filter === null)
		return (
			await db
				.selectFrom('initiative as i')
				.select('i.id')
				.where(visibleTo(viewer))
				.orderBy('i.code')
				.execute()
		).map(({ id }) => id);
	const names = await listSearchNames(db, filter.text);
	const { rows } = await sql<{
		id: number;
	}>`select i.id from initiative i left join initiative_period_figure f
		on f.initiative_id = i.id and f.fiscal_year = ${filter.period.fiscalYear} and f.quarter = ${filter.period.quarter}
		where ${matchesFilter(filter, names, viewer)} order by i.code`.execute(db);
	return rows.map(({ id }) => id);
}

/** Drafts are their writers' and reviewers' alone. */
async function visibleReports(
	db: Kysely<DB>,
	records: ImportRecord<StoredReport>[],
	ids: number[],
	{ actor, today }: Viewer
) {
	const subjects = new Map((await listInitiativeSubjects(db, ids, today)).map((one) => [one.id, one]));
	return records.filter(
		({ initiative_id, stored }) =>
			stored.state === 'approved' || canSeeUnapproved(actor, subjects.get(initiative_id)!) === true
	);
}

/** So many codes are offered in a workbook's list; others are typed. */
const OFFERED = 2_000;

export async function listNamedInitiatives(
	db: Kysely<DB>,
	viewer: Viewer
): Promise<{ code: string; name_th: string; name_en: string | null }[]> {
	const isSample = viewer.actor?.is_sample ?? false;
	return db
		.selectFrom('initiative as i')
		.select(['i.code', 'i.title_th as name_th', 'i.title_en as name_en'])
		.where(visibleTo(viewer))
		.where('i.is_sample', '=', isSample)
		.orderBy('i.code')
		.limit(OFFERED)
		.execute();
}
