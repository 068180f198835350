import { readFilter } from '#lib/domain/filter.ts';
import { canSeeInitiative } from '#lib/domain/permission.ts';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { donorReport } from '#lib/server/exports/donor/donor-report.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { downloadSections } from '#lib/server/exports/sections/download-sections.ts';
import { allow } from '#lib/server/guard.ts';
import { listDonorPlans } from '#lib/server/queries/donor.ts';
import { findInitiative } from '#lib/server/queries/initiative.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';

/** A plan's report to its donor (?plan=…; without one the first that has a donor), or that of one of its initiatives (?initiative=…). In English whatever language is asked for. */
export const GET = (event) =>
	answerFile(event, async (reader) => {
		const asking = { ...reader, lang: 'en' as const };
		const { searchParams } = event.url;
		const { period, as, sample, plan } = readFilter(searchParams);
		const code =
			cleanText(searchParams.get('initiative') ?? '')
				.slice(0, 60)
				.toUpperCase() || null;
		const subject = code === null ? null : await findInitiativeSubject(db, code, asking.today);
		if (code !== null && !subject) throw new NotFound('initiative');
		if (subject) allow(event, canSeeInitiative(asking.user, subject));
		const planCode =
			(subject ? (await findInitiative(db, subject.id))!.plan_code : plan) ??
			(await listDonorPlans(db, sample))[0]?.code;
		const edition = await findEdition(
			db,
			{ ...readFilter(new URLSearchParams()), period, as, sample, plan: planCode ?? null },
			asking,
			{ initiative: subject?.id }
		);
		const report =
			planCode === undefined
				? undefined
				: await donorReport(db, { plan: planCode, code: subject?.code ?? null }, edition, asking);
		if (!report) throw new NotFound('plan');
		return downloadSections(
			report,
			edition,
			exportFileName(edition.period, [planCode!, subject?.code ?? null, 'donor'], 'en', event.params.format),
			event.params.format
		);
	});
