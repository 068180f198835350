import type { Transaction } from 'kysely';
import { fiscalYearRange, type IsoDate } from '#lib/domain/calendar.ts';
import type { MilestonePlan } from '#lib/domain/initiative-values.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import { chosenCarried } from '#lib/domain/year-draft.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { createInitiative } from '#lib/server/operations/create-initiative.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { saveMilestones } from '#lib/server/operations/save-milestones.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { listCarriedLeft } from '#lib/server/queries/year-draft.ts';

/** What is chosen for the new year's initiative; all else is last year's as it holds today. `carried`: keys of the money that goes along. */
export type Successor = SpanColumns & {
	code: string;
	title_th: string;
	title_en: string | null;
	plan_code: string;
	milestones: Omit<MilestonePlan, 'id'>[];
	carried: string[];
};
type Before = { id: number; code: string; is_sample: boolean };

/** Adds the new year's initiative after last year's: planned, with what was chosen of its milestones and its carried money. */
export async function createSuccessor(
	trx: Transaction<DB>,
	before: Before,
	fiscalYear: number,
	chosen: Successor,
	acting: Acting
): Promise<{ id: number; code: string }> {
	if (
		await trx.selectFrom('initiative').select('id').where('predecessor_id', '=', before.id).executeTakeFirst()
	)
		throw new InvalidFields({ '': 'has_next' });
	const { code, milestones, carried, ...own } = chosen;
	const {
		organisation_code,
		dimensions,
		place_codes,
		objective_th,
		objective_en,
		beneficiaries_th,
		beneficiaries_en,
		responsible_user_id,
		visibility
	} = (await findInitiativeRecord(trx, before.id, acting.today))!;
	const values = {
		...own,
		organisation_code,
		dimensions,
		place_codes,
		objective_th,
		objective_en,
		beneficiaries_th,
		beneficiaries_en,
		responsible_user_id,
		visibility,
		emenscr_code: null
	};
	const { id } = await createInitiative(
		trx,
		{ code, values, status: 'planned', is_sample: before.is_sample },
		acting
	);
	const { lock_version } = await trx
		.updateTable('initiative')
		.set({ predecessor_id: before.id })
		.where('id', '=', id)
		.returning('lock_version')
		.executeTakeFirstOrThrow();
	if (milestones.length > 0)
		await saveMilestones(
			trx,
			{ initiative_id: id, lock_version },
			milestones.map((one) => ({ ...one, id: null })),
			acting
		);
	await moveCarried(trx, before, { id, code }, carried, fiscalYearRange(fiscalYear).start, acting);
	return { id, code };
}

/** Takes the money from the one and gives it to the other on the year's first day: together nothing is added. */
async function moveCarried(
	trx: Transaction<DB>,
	from: Before,
	to: { id: number; code: string },
	keys: string[],
	day: IsoDate,
	acting: Acting
): Promise<void> {
	const moved = chosenCarried(await listCarriedLeft(trx, from.id), keys);
	if (moved.length < new Set(keys).size) throw new InvalidFields({ carried: 'no_longer_there' });
	if (moved.length === 0) return;
	const row = { kind: 'carry_over', transaction_date: day, is_sample: from.is_sample };
	await trx
		.insertInto('transaction')
		.values(
			moved.flatMap(({ money_year: budget_year, currency, amount }) => [
				{
					...row,
					initiative_id: from.id,
					counterpart_id: to.id,
					budget_year,
					currency,
					amount: `-${amount}`
				},
				{ ...row, initiative_id: to.id, counterpart_id: from.id, budget_year, currency, amount }
			])
		)
		.execute();
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'carry_over.move',
		record_type: 'initiative',
		record_id: from.id,
		after: { to: to.code, moved },
		request_id: acting.request_id
	});
	await refreshFigures(trx, [from.id, to.id], acting.today);
}
