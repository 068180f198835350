import { canSeeInitiative } from '#lib/domain/permission.ts';
import { denial } from '#lib/server/guard.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { Reply } from '#lib/server/api/endpoint.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { listOpenRows } from '#lib/server/queries/open-rows.ts';
import {
	figures,
	initiativeDimensions,
	initiativeOrganisations,
	initiativePlaces,
	initiatives,
	type OpenTable
} from '#lib/server/queries/open-tables.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** The initiative of an address; 404 where there is none for the one who asks. */
export async function findApiSubject(code: string, { user, today }: App.Locals) {
	const subject = await findInitiativeSubject(db, code, today);
	if (!subject) throw new NotFound('initiative');
	const verdict = canSeeInitiative(user, subject);
	if (verdict !== true && verdict !== 'sign_in') throw denial(verdict);
	return subject;
}

/** One initiative with its dated parts, and its figure of the period that is asked for, else of the newest reported one. */
export async function findApiInitiative(url: URL, code: string, locals: App.Locals): Promise<Reply> {
	const { filter } = readQuery(url, QUERIES.period);
	const subject = await findApiSubject(code, locals);
	const viewer = { actor: locals.user, today: locals.today };
	const { period } = await settlePeriod(db, { ...filter, sample: subject.is_sample }, locals.scope);
	const list = async (table: OpenTable) =>
		(
			await listOpenRows(db, table, {
				viewer,
				sample: true,
				initiativeId: subject.id,
				after: null,
				limit: 1_000
			})
		).map(({ row }) => row);
	const [[row], dimensions, organisations, places, all] = await Promise.all([
		list(initiatives),
		list(initiativeDimensions),
		list(initiativeOrganisations),
		list(initiativePlaces),
		list(figures)
	]);
	if (!row) throw new NotFound('initiative');
	const figure =
		all.find((one) => one['fiscal_year'] === period.fiscalYear && one['quarter'] === period.quarter) ?? null;
	return {
		body: {
			...row,
			dimensions,
			organisations,
			places,
			period: { fiscal_year: period.fiscalYear, quarter: period.quarter },
			figure
		}
	};
}
