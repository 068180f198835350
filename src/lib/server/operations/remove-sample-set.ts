import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { countSample } from '#lib/server/queries/sample.ts';
import { deleteUnusedFiles } from '#lib/server/queries/stored-file.ts';

/**
 * Removes every sample row. What real records have come to lean on (a plan, an organisation, a reporting period)
 * is kept and becomes real, without anything that was invented about it.
 */
export async function removeSampleSet(trx: Transaction<DB>, today: IsoDate, by: By): Promise<void> {
	const before = await countSample(trx);
	const run = (statement: RawBuilder<unknown>) => statement.execute(trx);

	await run(sql`delete from citation c where
		(record_type = 'initiative' and exists (select from initiative i where i.is_sample and c.record_id in (i.id::text, i.code)))
		or (record_type = 'plan' and exists (select from plan p where p.is_sample and p.code = c.record_id))
		or (record_type = 'organisation' and exists (select from organisation o where o.is_sample and o.code = c.record_id))`);
	// Everything below an initiative goes with it.
	await run(sql`delete from initiative where is_sample`);

	await run(sql`delete from budget where is_sample`);
	await run(sql`delete from transaction where is_sample`);
	await run(sql`delete from plan_organisation where is_sample`);
	await run(
		sql`delete from plan p where is_sample and not exists (select from initiative i where i.plan_code = p.code)`
	);
	await run(sql`update plan set is_sample = false where is_sample`);

	await run(sql`delete from idempotency_key k using app_user u where u.id = k.user_id and u.is_sample`);
	await run(sql`delete from import_mapping where is_sample`);
	await run(sql`delete from app_user where is_sample`);
	await deleteUnusedFiles(trx);
	await run(
		sql`delete from role_grant g using organisation o where o.code = g.organisation_code and o.is_sample`
	);
	await run(
		sql`update app_user u set organisation_code = null from organisation o where o.code = u.organisation_code and o.is_sample`
	);

	await run(sql`update organisation o set is_sample = false where is_sample and (
		exists (select from initiative_organisation x where x.organisation_code = o.code)
		or exists (select from plan_organisation x where x.organisation_code = o.code)
		or exists (select from plan x where x.owner_code = o.code)
		or exists (select from source_participant x where x.organisation_code = o.code))`);
	await run(
		sql`update organisation o set parent_code = null where exists (select from organisation p where p.code = o.parent_code and p.is_sample)`
	);
	await run(sql`delete from organisation where is_sample`);

	await run(sql`delete from planned_period where is_sample`);
	await run(
		sql`delete from month_period p where is_sample and not exists (select from month_update u where (u.fiscal_year, u.month) = (p.fiscal_year, p.month))`
	);
	await run(
		sql`update month_period set is_sample = false, due_date = null, lock_version = lock_version + 1 where is_sample`
	);
	await run(sql`delete from reporting_period p where is_sample
		and not exists (select from progress_report r where (r.fiscal_year, r.quarter) = (p.fiscal_year, p.quarter))
		and not exists (select from period_extension e where (e.fiscal_year, e.quarter) = (p.fiscal_year, p.quarter))`);
	await run(
		sql`delete from period_due_change c using reporting_period p where (c.fiscal_year, c.quarter) = (p.fiscal_year, p.quarter) and p.is_sample`
	);
	await run(
		sql`update reporting_period set is_sample = false, due_date = null, lock_version = lock_version + 1 where is_sample`
	);

	await refreshFigures(trx, 'all', today);
	await insertAuditEvent(trx, {
		...by,
		action: 'sample.remove',
		record_type: 'sample',
		record_id: 'all',
		before
	});
}
