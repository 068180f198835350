import { readFilter } from '#lib/domain/filter.ts';
import { canSeeInitiative } from '#lib/domain/permission.ts';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { listDonorPlans } from '#lib/server/queries/donor.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { countInitiatives } from '#lib/server/queries/initiatives.ts';
import { findShownFiles } from '#lib/server/shown-files.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** What can be taken away for the chosen scope, period and language. */
export const load = async ({ locals, url }) => {
	const { user, today } = locals;
	const requested = { ...readFilter(url.searchParams), text: '', undated: false };
	const { period } = await settlePeriod(db, requested, locals.scope);
	const filter = { ...requested, period };
	const code = cleanText(url.searchParams.get('initiative') ?? '').slice(0, 60);
	const [years, choices, count, closed, subject, donorPlans] = await Promise.all([
		findFiscalYears(db),
		listFilterChoices(db, filter.sample),
		countInitiatives(db, filter, { actor: user, today }),
		findShownFiles(db, user),
		code === '' ? undefined : findInitiativeSubject(db, code.toUpperCase(), today),
		listDonorPlans(db, filter.sample)
	]);
	const initiative = subject && canSeeInitiative(user, subject) === true ? subject.code : null;
	return {
		filter,
		years: offeredYears(years, period.fiscalYear, today),
		choices,
		code,
		choice: {
			filter,
			initiative,
			donorPlans: donorPlans.map(({ code }) => code),
			digits: url.searchParams.get('digits') === 'thai' ? ('thai' as const) : null,
			standard: url.searchParams.get('standard') === 'archive' ? ('archive' as const) : null,
			count
		},
		closed: closed.filter((one) => one.period.fiscalYear === period.fiscalYear)
	};
};
