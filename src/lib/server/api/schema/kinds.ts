import * as v from 'valibot';
import { healths } from '#lib/domain/health.ts';
import { statuses } from '#lib/domain/filter.ts';

/** Exact, as text: a program that reads it into a double rounds by its own choice. */
export const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/));
export const day = v.pipe(v.string(), v.isoDate());
export const instant = v.pipe(v.string(), v.isoTimestamp());
export const text = v.string();
export const whole = v.pipe(v.number(), v.integer());
export const flag = v.boolean();
export const precision = v.picklist(['day', 'month', 'quarter', 'fiscal_year', 'year']);
export const fiscalYear = v.pipe(v.number(), v.integer(), v.minValue(2484), v.maxValue(2700));
export const quarter = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4));
export const status = v.picklist(statuses);
export const health = v.picklist(healths);
export const leftOut = v.picklist([
	'cancelled',
	'suspended',
	'not_started',
	'no_report',
	'no_plan',
	'stale',
	'unknown_progress'
]);
export const basis = v.picklist(['stated', 'editorial']);

/** Null = not known, never 0. */
export const orNull = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);
