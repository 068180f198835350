import type { Transaction } from 'kysely';
import { comparePeriods, periodKey } from '#lib/domain/calendar.ts';
import { changedTargets, type IndicatorPlan } from '#lib/domain/indicator-plan.ts';
import { shortest } from '#lib/domain/formula.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockForChange } from '#lib/server/operations/lock-for-change.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import {
	findIndicatorUse,
	listClosedPeriods,
	listIndicators,
	type Indicator
} from '#lib/server/queries/indicator.ts';

type Seen = { initiative_id: number; lock_version: number };

/** Defines an indicator with its targets, or changes it (id null = a new one). What a closed period was judged by stays: a change of it throws `InvalidFields`. */
export async function saveIndicator(
	trx: Transaction<DB>,
	seen: Seen,
	id: number | null,
	plan: IndicatorPlan,
	acting: Acting
): Promise<void> {
	const { id: initiative_id, is_sample } = await lockForChange(trx, seen);
	const all = await listIndicators(trx, [initiative_id]);
	const before = id === null ? null : all.find((one) => one.id === id);
	if (before === undefined) throw new NotFound('indicator');
	if (all.some((one) => one.code === plan.code && one.id !== id)) throw new InvalidFields({ code: 'taken' });
	const errors = {
		...(await closedTargets(trx, before, plan)),
		...(before && (await fixedFields(trx, before, plan)))
	};
	if (Object.keys(errors).length > 0) throw new InvalidFields(errors);

	const { targets, ...columns } = plan;
	const saved =
		id ??
		(
			await trx
				.insertInto('indicator')
				.values({ ...columns, initiative_id, is_sample })
				.returning('id')
				.executeTakeFirstOrThrow()
		).id;
	if (id !== null) await trx.updateTable('indicator').set(columns).where('id', '=', id).execute();
	await trx.deleteFrom('indicator_target').where('indicator_id', '=', saved).execute();
	const rows = targets.map(({ period, value }) => ({
		indicator_id: saved,
		fiscal_year: period.fiscalYear,
		quarter: period.quarter,
		value
	}));
	if (rows.length > 0) await trx.insertInto('indicator_target').values(rows).execute();
	await insertAuditEvent(trx, {
		...about(initiative_id, acting),
		action: before ? 'indicator.change' : 'indicator.add',
		before,
		after: plan
	});
}

/** Removes an indicator that no report speaks of. */
export async function removeIndicator(
	trx: Transaction<DB>,
	seen: Seen,
	id: number,
	acting: Acting
): Promise<void> {
	const { id: initiative_id } = await lockForChange(trx, seen);
	const before = (await listIndicators(trx, [initiative_id])).find((one) => one.id === id);
	if (!before) throw new NotFound('indicator');
	if ((await findIndicatorUse(trx, id)).isReported) throw new Expected(409, 'state');
	await trx.deleteFrom('indicator').where('id', '=', id).execute();
	await insertAuditEvent(trx, { ...about(initiative_id, acting), action: 'indicator.remove', before });
}

async function closedTargets(
	trx: Transaction<DB>,
	before: Indicator | null,
	plan: IndicatorPlan
): Promise<FieldErrors> {
	const closed = await listClosedPeriods(trx);
	const changed = changedTargets(before?.targets ?? [], plan.targets).filter((period) =>
		closed.some((one) => comparePeriods(one, period) === 0)
	);
	return Object.fromEntries(
		changed.map((period) => [`target_${periodKey(period)}`, 'closed_period' as const])
	);
}

/** A kind under which something was reported stays; so does all that an achievement in a closed period comes from. */
async function fixedFields(
	trx: Transaction<DB>,
	before: Indicator,
	plan: IndicatorPlan
): Promise<FieldErrors> {
	const { isReported, isClosed } = await findIndicatorUse(trx, before.id);
	const errors: FieldErrors = {};
	if (isReported && before.kind !== plan.kind) errors['kind'] = 'reported_kind';
	if (!isClosed) return errors;
	for (const name of ['direction', 'ratio_factor', 'tolerance', 'baseline_value'] as const) {
		if (!isSame(before[name], plan[name])) errors[name] = 'closed_period';
	}
	return errors;
}

/** '5' and the column's '5.0000' are the same. */
function isSame(a: string | number | null, b: string | number | null): boolean {
	const short = (value: string | number | null) => (typeof value === 'string' ? shortest(value) : value);
	return short(a) === short(b);
}

function about(initiative_id: number, { actor_id, request_id }: Acting) {
	return { actor_id, request_id, record_type: 'initiative', record_id: initiative_id };
}
