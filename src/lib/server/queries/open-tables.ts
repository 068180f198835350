import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';

/** A flat table for programs: what it reads, and by which keys it is walked in a total order. Whole words of ours alone stand here: none comes from an address. */
export type OpenTable = {
	from: string;
	/** Names as they are answered, with the expression where it is another. */
	columns: Record<string, string | ((today: IsoDate) => RawBuilder<unknown>)>;
	keys: readonly (readonly [expression: string, type: 'text' | 'bigint' | 'integer' | 'date'])[];
	/** Whether rows belong to an `initiative i`, to one or to a plan (then i may be missing), or to none. */
	of: 'initiative' | 'either' | 'none';
	/** Which rows at all. */
	where?: string;
	/** The column that tells sample rows; left out: there are none. */
	sample?: string;
};

const i = 'initiative i';
const own = (table: string, alias: string) => `${table} ${alias} join ${i} on i.id = ${alias}.initiative_id`;
const dated = { valid_from: "nullif(x.valid_from, date '1941-01-01')", valid_to: 'x.valid_to' };
const initiative_code = 'i.code';
const period = { fiscal_year: 'x.fiscal_year', quarter: 'x.quarter' };
const inForce = (today: IsoDate) =>
	sql`x.valid_from <= ${today}::date and (x.valid_to is null or ${today}::date < x.valid_to)`;

export const initiatives: OpenTable = {
	from: `${i} left join initiative before on before.id = i.predecessor_id and before.visibility = 'public'`,
	columns: {
		code: 'i.code',
		title_th: 'i.title_th',
		title_en: 'i.title_en',
		plan_code: 'i.plan_code',
		organisation_code: (today) =>
			sql`(select x.organisation_code from initiative_organisation x where x.initiative_id = i.id and x.role = 'accountable' and ${inForce(today)} limit 1)`,
		status: (today) =>
			sql`(select x.status from initiative_status x where x.initiative_id = i.id and x.valid_from <= ${today}::date order by x.valid_from desc limit 1)`,
		start_date: 'i.start_date',
		start_precision: 'i.start_precision',
		end_date: 'i.end_date',
		end_precision: 'i.end_precision',
		objective_th: 'i.objective_th',
		objective_en: 'i.objective_en',
		beneficiaries_th: 'i.beneficiaries_th',
		beneficiaries_en: 'i.beneficiaries_en',
		emenscr_code: 'i.emenscr_code',
		predecessor_code: 'before.code',
		visibility: 'i.visibility',
		is_sample: 'i.is_sample'
	},
	keys: [['i.code', 'text']],
	of: 'initiative',
	sample: 'i.is_sample'
};

export const initiativeDimensions: OpenTable = {
	from: own('initiative_dimension', 'x'),
	columns: {
		initiative_code,
		dimension_code: 'x.dimension_code',
		parts: 'x.parts',
		basis: 'x.basis',
		...dated,
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.dimension_code', 'text'],
		['x.valid_from', 'date']
	],
	of: 'initiative',
	sample: 'x.is_sample'
};
export const initiativeOrganisations: OpenTable = {
	from: own('initiative_organisation', 'x'),
	columns: {
		initiative_code,
		organisation_code: 'x.organisation_code',
		role: 'x.role',
		...dated,
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.organisation_code', 'text'],
		['x.role', 'text'],
		['x.valid_from', 'date']
	],
	of: 'initiative',
	sample: 'x.is_sample'
};
export const initiativePlaces: OpenTable = {
	from: own('initiative_place', 'x'),
	columns: {
		initiative_code,
		place_code: 'x.place_code',
		basis: 'x.basis',
		...dated,
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.place_code', 'text'],
		['x.valid_from', 'date']
	],
	of: 'initiative',
	sample: 'x.is_sample'
};

export const milestones: OpenTable = {
	from: own('milestone', 'x'),
	columns: {
		initiative_code,
		milestone_id: 'x.id',
		position: 'x.position',
		title_th: 'x.title_th',
		title_en: 'x.title_en',
		weight: 'x.weight',
		budget_amount: 'x.budget_amount',
		planned_start: 'x.planned_start',
		start_precision: 'x.start_precision',
		planned_end: 'x.planned_end',
		end_precision: 'x.end_precision',
		actual_start: 'x.actual_start',
		actual_end: 'x.actual_end',
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.position', 'integer'],
		['x.id', 'bigint']
	],
	of: 'initiative',
	sample: 'x.is_sample'
};

export const figures: OpenTable = {
	from: own('initiative_period_figure', 'x'),
	columns: {
		initiative_code,
		...period,
		status: 'x.status',
		health: 'x.health',
		planned: 'x.planned',
		actual: 'x.actual',
		slippage: 'x.slippage',
		spi: 'x.spi',
		year_progress: 'x.year_progress',
		is_reported: 'x.is_reported',
		reported_fiscal_year: 'x.reported_fiscal_year',
		reported_quarter: 'x.reported_quarter',
		left_out: 'x.left_out',
		budget: 'x.budget_weight',
		budget_basis: 'x.budget_basis',
		disbursed: 'x.disbursed',
		outstanding: 'x.outstanding',
		used: 'x.used',
		is_used_complete: 'x.is_used_complete',
		obligated: 'x.obligated',
		organisation_code: 'x.organisation_code',
		plan_code: 'x.plan_code',
		baseline_number: 'x.baseline_number',
		rule_version: 'x.rule_version',
		as_of: 'x.as_of',
		is_closed: 'x.frozen_at is not null',
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.fiscal_year', 'integer'],
		['x.quarter', 'integer']
	],
	of: 'initiative',
	where: `x.visibility = i.visibility`,
	sample: 'x.is_sample'
};

export const reports: OpenTable = {
	from: own('progress_report', 'x'),
	columns: {
		initiative_code,
		...period,
		revision: 'x.revision',
		physical_percent: 'x.physical_percent',
		self_rating: 'x.self_rating',
		outstanding: 'x.outstanding',
		disbursed: 'x.disbursed',
		results: 'x.results',
		problem_kind: 'x.problem_kind',
		problems: 'x.problems',
		solutions: 'x.solutions',
		help_needed: 'x.help_needed',
		help_from: 'x.help_from',
		next_steps: 'x.next_steps',
		obligated: 'x.obligated',
		reviewed_at: 'x.reviewed_at',
		is_sample: 'x.is_sample'
	},
	keys: [
		['i.code', 'text'],
		['x.fiscal_year', 'integer'],
		['x.quarter', 'integer'],
		['x.revision', 'integer']
	],
	of: 'initiative',
	where: `x.state = 'approved'`,
	sample: 'x.is_sample'
};
