import type { Period } from '#lib/domain/calendar.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { titleIn } from '#lib/domain/names.ts';
import { canSeeInitiative } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { quarterColumns } from '#lib/server/exports/initiatives/quarter-columns.ts';
import { allow } from '#lib/server/guard.ts';
import { findClosedInitiative } from '#lib/server/queries/close-snapshot.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { listInitiativeQuarters } from '#lib/server/queries/initiative-figures.ts';
import { findInitiative } from '#lib/server/queries/initiative.ts';

/** One initiative's plan and actual, quarter by quarter; what one may not see does not exist. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const found = await findInitiativeSubject(db, event.params.code, asking.today);
		if (!found) throw new NotFound('initiative');
		allow(event, canSeeInitiative(asking.user, found));
		const { period, as } = readFilter(event.url.searchParams);
		const edition = await findEdition(db, { ...readFilter(new URLSearchParams()), period, as }, asking, {
			initiative: found.id
		});
		const [title, rows] = await Promise.all([
			loadTitle(found.id, as, edition.period),
			listInitiativeQuarters(db, found.id, asking.today, as && edition.period)
		]);
		const subject = {
			name: 'quarters' as const,
			of: { code: found.code, title: titleIn(title, asking.lang) },
			columns: quarterColumns,
			async *batches() {
				yield rows;
			},
			count: async () => rows.length
		};
		return exportTable(subject, event.params.format, edition);
	});

async function loadTitle(id: number, as: 'close' | null, period: Period) {
	const kept = as && (await findClosedInitiative(db, id, period));
	return kept ? kept.words : (await findInitiative(db, id))!;
}
