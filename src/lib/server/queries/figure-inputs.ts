import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { TransactionKind } from '#lib/domain/initiative-values.ts';
import type { ProgressInput, Rule } from '#lib/domain/progress-input.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { lastBalance } from '#lib/server/queries/obligation-sql.ts';

type PeriodRow = { fiscal_year: number; quarter: Quarter };
type Dated = { valid_from: IsoDate; valid_to: IsoDate | null };

/** All that the stored figures of one initiative depend on; money in THB, decimals as text. */
export type FigureInputs = ProgressInput & {
	id: number;
	plan_code: string;
	visibility: 'public' | 'internal';
	is_sample: boolean;
	budgets: { fiscal_year: number; amount: string | null; has_transfers: boolean }[];
	/** By day and kind; null where none of it is THB of its own day's year: it puts the initiative into the quarter, no more. */
	money: (PeriodRow & { day: IsoDate; kind: TransactionKind; amount: string | null })[];
	dimensions: (Dated & { dimension_code: string; parts: number; is_editorial: boolean })[];
	places: (Dated & { place_code: string })[];
	leads: (Dated & { organisation_code: string })[];
	/** What is stored now of open rows, so that only what differs is written. */
	stored: { figures: PeriodRow[]; dimensions: StoredDimension[]; places: StoredPlace[] };
};
export type StoredDimension = PeriodRow & { dimension_code: string; parts: number; is_editorial: boolean };
export type StoredPlace = PeriodRow & { place_code: string };
export type LoadedInputs = { rule: Rule; closed: PeriodRow[]; initiatives: FigureInputs[] };

const PLAN =
	sql.raw(`'planned_start', planned_start, 'start_precision', start_precision, 'planned_end', planned_end,
	'end_precision', end_precision, 'weight', weight::text, 'budget_amount', budget_amount::text`);
const PERIOD = sql.raw(`'fiscal_year', fiscal_year, 'quarter', quarter`);
const SPAN = sql.raw(
	`'start_date', start_date, 'start_precision', start_precision, 'end_date', end_date, 'end_precision', end_precision`
);

/** What is drawn of an earlier year's money is not of this year's budget. */
const OWN_YEAR = sql.raw(
	`currency = 'THB' and coalesce(budget_year = fiscal_year_of(transaction_date), true)`
);

function array(select: ReturnType<typeof sql>) {
	return sql`array(${select})`;
}

/** Everything in one round trip: an approval waits for it. */
export async function findFigureInputs(
	db: Kysely<DB>,
	initiativeIds: readonly number[]
): Promise<LoadedInputs> {
	const milestones = array(
		sql`select json_build_object('milestone_id', id, ${PLAN}) from milestone where initiative_id = i.id order by position`
	);
	const baselineMilestones = array(sql`select json_build_object('milestone_id', m.milestone_id, ${PLAN})
		from baseline_milestone m where m.baseline_id = b.id order by m.milestone_id`);
	const { rows } = await sql<{ inputs: LoadedInputs }>`
		select json_build_object(
			'rule', (select json_build_object('version', version, 'bounds', json_build_object('ahead', ahead::text,
				'on_schedule', on_schedule::text, 'early_warning', early_warning::text, 'behind', behind::text))
				from rule_version order by version desc limit 1),
			'closed', ${array(sql`select json_build_object(${PERIOD}) from reporting_period where state = 'closed'`)},
			'initiatives', ${array(sql`select json_build_object(
				'id', i.id, 'plan_code', i.plan_code, 'visibility', i.visibility, 'is_sample', i.is_sample,
				'plan', json_build_object('number', null, 'approved_on', null, ${SPAN}, 'milestones', ${milestones}),
				'baselines', ${array(sql`select json_build_object('number', number, 'approved_on', approved_on, ${SPAN},
					'milestones', ${baselineMilestones}) from schedule_baseline b where b.initiative_id = i.id order by number`)},
				'statuses', ${array(sql`select json_build_object('valid_from', valid_from, 'status', status)
					from initiative_status where initiative_id = i.id order by valid_from`)},
				'reports', ${array(sql`select json_build_object('id', id, 'revision', revision, ${PERIOD},
					'physical_percent', physical_percent::text, 'milestones', ${array(sql`select json_build_object('milestone_id', milestone_id,
						'percent', percent::text) from report_milestone where report_id = r.id`)})
					from progress_report r where r.initiative_id = i.id and r.state = 'approved' order by fiscal_year, quarter`)},
				'frozen', ${array(sql`select json_build_object(${PERIOD}, 'actual', actual::text,
					'baseline_number', baseline_number) from initiative_period_figure where initiative_id = i.id and frozen_at is not null`)},
				'budgets', ${array(sql`select json_build_object('fiscal_year', fiscal_year,
					'amount', (sum(coalesce(after_transfers, by_act)) filter (where currency = 'THB'))::text,
					'has_transfers', coalesce(bool_and(after_transfers is not null) filter (where currency = 'THB'), false))
					from budget where initiative_id = i.id group by fiscal_year`)},
				'money', ${array(sql`select json_build_object('fiscal_year', fiscal_year_of(transaction_date), 'quarter', fiscal_quarter_of(transaction_date),
					'day', transaction_date, 'kind', kind, 'amount', (case when kind = 'outstanding' then ${lastBalance(OWN_YEAR)}
						else sum(amount) filter (where ${OWN_YEAR}) end)::text)
					from transaction where initiative_id = i.id and counterpart_id is null group by transaction_date, kind order by transaction_date, kind`)},
				'dimensions', ${array(sql`select json_build_object('valid_from', valid_from, 'valid_to', valid_to, 'dimension_code', dimension_code,
					'parts', parts, 'is_editorial', basis = 'editorial') from initiative_dimension where initiative_id = i.id order by dimension_code`)},
				'places', ${array(sql`select json_build_object('valid_from', valid_from, 'valid_to', valid_to, 'place_code', place_code)
					from initiative_place where initiative_id = i.id order by place_code`)},
				'leads', ${array(sql`select json_build_object('valid_from', valid_from, 'valid_to', valid_to, 'organisation_code', organisation_code)
					from initiative_organisation where initiative_id = i.id and role = 'accountable' order by valid_from`)},
				'stored', json_build_object(
					'figures', ${array(sql`select json_build_object(${PERIOD}) from initiative_period_figure where initiative_id = i.id and frozen_at is null`)},
					'dimensions', ${array(sql`select json_build_object(${PERIOD}, 'dimension_code', dimension_code, 'parts', parts,
						'is_editorial', is_editorial) from figure_dimension where initiative_id = i.id`)},
					'places', ${array(sql`select json_build_object(${PERIOD}, 'place_code', place_code) from figure_place where initiative_id = i.id`)})
			) from initiative i where i.id = any(${initiativeIds}) order by i.id`)}
		) as inputs`.execute(db);
	return rows[0]!.inputs;
}
