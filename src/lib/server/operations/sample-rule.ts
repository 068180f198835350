import type { Transaction } from 'kysely';
import type { InitiativeValues } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Forbidden } from '#lib/server/errors.ts';

/** Sample initiatives belong to sample plans and real ones to real plans; a real one has no sample organisation or person. */
export async function refuseMixedSample(
	trx: Transaction<DB>,
	values: InitiativeValues,
	is_sample: boolean
): Promise<void> {
	const plan = await trx
		.selectFrom('plan')
		.select('is_sample')
		.where('code', '=', values.plan_code)
		.executeTakeFirstOrThrow();
	if (plan.is_sample !== is_sample) throw new Forbidden('sample_only');
	if (is_sample) return;
	const [organisation, person] = [
		values.organisation_code &&
			(await trx
				.selectFrom('organisation')
				.select('is_sample')
				.where('code', '=', values.organisation_code)
				.executeTakeFirstOrThrow()),
		values.responsible_user_id &&
			(await trx
				.selectFrom('app_user')
				.select('is_sample')
				.where('id', '=', values.responsible_user_id)
				.executeTakeFirstOrThrow())
	];
	if ((organisation && organisation.is_sample) || (person && person.is_sample))
		throw new Forbidden('sample_only');
}
