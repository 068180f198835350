import type { Kysely, Transaction } from 'kysely';
import { parsePeriodKey } from '#lib/domain/calendar.ts';
import type { TransactionKind } from '#lib/domain/initiative-values.ts';
import type { Status } from '#lib/domain/health.ts';
import type { Precision } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';

type Db = Kysely<DB> | Transaction<DB>;

/** An initiative and all that its figures depend on; what is left out is not stated. */
export type InitiativeSpec = {
	code: string;
	plan?: string;
	start?: string | null;
	end?: string | null;
	startPrecision?: Precision;
	endPrecision?: Precision;
	visibility?: 'public' | 'internal';
	sample?: boolean;
	/** From a day on; default: active all along. */
	statuses?: { from: string; status: Status }[];
	/** Dimension code → parts. */
	dimensions?: Record<string, number>;
	places?: string[];
	lead?: string;
	milestones?: MilestoneSpec[];
	/** Days of approval: each makes a numbered baseline of the milestones as given. */
	baselines?: string[];
	budgets?: { year: number; byAct?: string; afterTransfers?: string; currency?: string }[];
	transactions?: {
		kind: TransactionKind;
		date: string;
		amount: string;
		currency?: string;
	}[];
	/** Approved; `milestones` in their order, null = says nothing of it. */
	reports?: ReportSpec[];
};
export type MilestoneSpec = {
	start?: string | null;
	end?: string | null;
	precision?: Precision;
	weight?: string | null;
	budget?: string | null;
};
export type ReportSpec = { period: string; percent?: string | null; milestones?: (string | null)[] };

export const DIMENSIONS = [
	'security',
	'economy',
	'society',
	'public-sector',
	'human-resources',
	'understanding'
];
export const PLANS = ['plan-a', 'plan-b'];
export const ORGANISATIONS = ['office-a', 'office-b'];
export const PLACES = ['94', '9401', '9402', '95', '9501'];

/** What portfolios refer to. Once a database, and only where the real records are not loaded. */
export async function addReferences(db: Db): Promise<void> {
	await db
		.insertInto('dimension')
		.values(
			DIMENSIONS.map((code, position) => ({
				code,
				position: position + 1,
				name_th: `ด้าน ${code}`,
				name_en: code,
				colour: 'x',
				glyph: 'x'
			}))
		)
		.execute();
	await db
		.insertInto('organisation')
		.values(ORGANISATIONS.map((code) => ({ code, name_th: code, kind: 'agency' as const })))
		.execute();
	await db
		.insertInto('plan')
		.values(PLANS.map((code) => ({ code, title_th: code, kind: 'annual' as const })))
		.execute();
	await db
		.insertInto('place')
		.values(
			PLACES.map((code) => ({
				code,
				kind: code.length === 2 ? ('province' as const) : ('district' as const),
				name_th: code,
				parent_code: code.length === 2 ? null : code.slice(0, 2)
			}))
		)
		.execute();
}

/** Inserts it all; figures are not computed. */
export async function addInitiative(
	db: Db,
	spec: InitiativeSpec
): Promise<{ id: number; milestoneIds: number[] }> {
	const is_sample = spec.sample ?? false;
	const span = {
		start_date: spec.start ?? null,
		start_precision: spec.startPrecision ?? ('day' as const),
		end_date: spec.end ?? null,
		end_precision: spec.endPrecision ?? ('day' as const)
	};
	const { id } = await db
		.insertInto('initiative')
		.values({
			code: spec.code,
			title_th: spec.code,
			plan_code: spec.plan ?? PLANS[0]!,
			visibility: spec.visibility ?? 'public',
			is_sample,
			...span
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const own = { initiative_id: id, is_sample };
	for (const { from, status } of spec.statuses ?? [{ from: '1941-01-01', status: 'active' }]) {
		await db
			.insertInto('initiative_status')
			.values({ ...own, valid_from: from, status, reason: 'test' })
			.execute();
	}
	for (const [dimension_code, parts] of Object.entries(spec.dimensions ?? {})) {
		await db
			.insertInto('initiative_dimension')
			.values({ ...own, dimension_code, parts })
			.execute();
	}
	for (const place_code of spec.places ?? [])
		await db
			.insertInto('initiative_place')
			.values({ ...own, place_code })
			.execute();
	if (spec.lead)
		await db
			.insertInto('initiative_organisation')
			.values({ ...own, organisation_code: spec.lead, role: 'accountable' })
			.execute();
	const milestoneIds: number[] = [];
	for (const [position, milestone] of (spec.milestones ?? []).entries()) {
		const row = await db
			.insertInto('milestone')
			.values({ ...own, position, title_th: `m${position}`, ...planOf(milestone) })
			.returning('id')
			.executeTakeFirstOrThrow();
		milestoneIds.push(row.id);
	}
	for (const approved_on of spec.baselines ?? []) await addBaseline(db, id, approved_on);
	for (const { year, byAct, afterTransfers, currency } of spec.budgets ?? []) {
		await db
			.insertInto('budget')
			.values({
				...own,
				fiscal_year: year,
				by_act: byAct ?? null,
				after_transfers: afterTransfers ?? null,
				currency: currency ?? 'THB'
			})
			.execute();
	}
	for (const { kind, date, amount, currency } of spec.transactions ?? []) {
		await db
			.insertInto('transaction')
			.values({ ...own, kind, transaction_date: date, amount, currency: currency ?? 'THB' })
			.execute();
	}
	for (const report of spec.reports ?? []) await addReport(db, id, milestoneIds, report, is_sample);
	return { id, milestoneIds };
}

/** The milestones as they stand become the next numbered baseline. */
export async function addBaseline(db: Db, initiativeId: number, approvedOn: string): Promise<void> {
	const from = db.selectFrom('initiative').where('id', '=', initiativeId);
	const count = await db
		.selectFrom('schedule_baseline')
		.where('initiative_id', '=', initiativeId)
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow();
	const initiative = await from
		.select(['is_sample', 'start_date', 'start_precision', 'end_date', 'end_precision'])
		.executeTakeFirstOrThrow();
	const { id } = await db
		.insertInto('schedule_baseline')
		.values({
			initiative_id: initiativeId,
			number: count.n + 1,
			approved_on: approvedOn,
			reason: 'test',
			...initiative
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('baseline_milestone')
		.columns([
			'baseline_id',
			'initiative_id',
			'milestone_id',
			'weight',
			'budget_amount',
			'planned_start',
			'planned_end',
			'start_precision',
			'end_precision'
		])
		.expression(
			db
				.selectFrom('milestone')
				.where('initiative_id', '=', initiativeId)
				.select((eb) => [
					eb.val(id).as('baseline_id'),
					'initiative_id',
					'id',
					'weight',
					'budget_amount',
					'planned_start',
					'planned_end',
					'start_precision',
					'end_precision'
				])
		)
		.execute();
}

/** An approved report, the next revision where the period has one. */
export async function addReport(
	db: Db,
	initiativeId: number,
	milestoneIds: number[],
	spec: ReportSpec,
	is_sample = false
): Promise<number> {
	const { fiscalYear: fiscal_year, quarter } = parsePeriodKey(spec.period)!;
	await db
		.insertInto('reporting_period')
		.values({ fiscal_year, quarter })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { id: revision } = (await db
		.updateTable('progress_report')
		.set({ state: 'superseded' })
		.where('initiative_id', '=', initiativeId)
		.where('fiscal_year', '=', fiscal_year)
		.where('quarter', '=', quarter)
		.where('state', '=', 'approved')
		.returning((eb) => eb('revision', '+', 1).as('id'))
		.executeTakeFirst()) ?? { id: 1 };
	const { id } = await db
		.insertInto('progress_report')
		.values({
			initiative_id: initiativeId,
			fiscal_year,
			quarter,
			revision: Number(revision),
			revision_reason: 'test',
			state: 'approved',
			physical_percent: spec.percent ?? null,
			submitted_by: 'a',
			submitted_at: '2020-01-01',
			reviewed_by: 'b',
			reviewed_at: '2020-01-02',
			is_sample
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	for (const [i, percent] of (spec.milestones ?? []).entries()) {
		await db
			.insertInto('report_milestone')
			.values({ report_id: id, initiative_id: initiativeId, milestone_id: milestoneIds[i]!, percent })
			.execute();
	}
	return id;
}

function planOf({ start, end, precision, weight, budget }: MilestoneSpec) {
	return {
		planned_start: start ?? null,
		planned_end: end ?? null,
		start_precision: precision ?? ('day' as const),
		end_precision: precision ?? ('day' as const),
		weight: weight ?? null,
		budget_amount: budget ?? null
	};
}
