import fc from 'fast-check';
import type { Pool } from 'pg';
import type { LeftOut } from '#lib/domain/health.ts';
import { DIMENSIONS, ORGANISATIONS, PLACES, PLANS } from './portfolio.ts';

/** A stored figure as the roll-up reads it; what is left out is at its default. */
export type RandomFigure = {
	actual: string | null;
	planned: string | null;
	left_out: LeftOut | null;
	is_reported: boolean;
	budget_weight: string | null;
	disbursed: string | null;
	plan_code: string;
	organisation_code: string | null;
	visibility: 'public' | 'internal';
	is_sample: boolean;
	parts: Record<string, number>;
	places: string[];
};

const decimal = (most: number) => fc.integer({ min: 0, max: most }).map((n) => (n / 100).toFixed(2));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

/** Also over 100 %, budgets that are 0, unknown or large, and shares of thirds and sevenths. */
export const randomFigure: fc.Arbitrary<RandomFigure> = fc
	.record({
		actual: decimal(12_000),
		planned: decimal(10_000),
		left_out: fc.option(
			fc.constantFrom<LeftOut>(
				'cancelled',
				'suspended',
				'not_started',
				'no_report',
				'no_plan',
				'stale',
				'unknown_progress'
			),
			{ nil: null, freq: 3 }
		),
		is_reported: fc.boolean(),
		budget_weight: orNull(fc.oneof(fc.constant('0.00'), decimal(999_999_999_999))),
		disbursed: orNull(decimal(99_999_999)),
		plan_code: fc.constantFrom(...PLANS),
		organisation_code: orNull(fc.constantFrom(...ORGANISATIONS)),
		visibility: fc.constantFrom('public' as const, 'internal' as const),
		is_sample: fc.constant(false),
		parts: fc.dictionary(
			fc.constantFrom(...DIMENSIONS),
			fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 1000 }))
		),
		places: fc.subarray(PLACES)
	})
	.map((figure) => (figure.left_out === null ? figure : { ...figure, actual: null }));

/** Makes these the only figures of 2563 quarter 4; figure i belongs to initiative ids[i]. */
export async function storeFigures(pool: Pool, ids: number[], figures: RandomFigure[]): Promise<void> {
	await pool.query(
		'delete from figure_dimension; delete from figure_place; delete from initiative_period_figure'
	);
	await pool.query(
		`
		with given as (select * from json_to_recordset($1) as g (id bigint, actual numeric, planned numeric, left_out text, health text,
			is_reported boolean, budget_weight numeric, disbursed numeric, plan_code text, organisation_code text, visibility text,
			is_sample boolean, parts_total int, parts json, places json)),
		figures as (insert into initiative_period_figure (initiative_id, fiscal_year, quarter, actual, planned, planned_at_end, left_out, health, is_reported,
			budget_weight, disbursed, used, status, plan_code, organisation_code, visibility, is_sample, parts_total, rule_version, working, as_of)
			select id, 2563, 4, actual, planned, planned, left_out, health, is_reported, budget_weight, disbursed, disbursed, 'active', plan_code,
			organisation_code, visibility, is_sample, parts_total, 1, '{}', '2020-09-30' from given),
		dimensions as (insert into figure_dimension select id, 2563, 4, key, value::int, false from given, json_each_text(parts))
		insert into figure_place select id, 2563, 4, value from given, json_array_elements_text(places)`,
		[
			JSON.stringify(
				figures.map((figure, i) => ({
					...figure,
					id: ids[i],
					health: healthFor(figure.left_out),
					parts_total: Object.values(figure.parts).reduce((total, parts) => total + parts, 0)
				}))
			)
		]
	);
}

function healthFor(leftOut: LeftOut | null): string {
	return leftOut === null ? 'on_schedule' : leftOut === 'unknown_progress' ? 'no_report' : leftOut;
}
