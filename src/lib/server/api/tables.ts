import type * as v from 'valibot';
import * as reference from '#lib/server/api/schema/reference.ts';
import * as rows from '#lib/server/api/schema/rows.ts';
import * as things from '#lib/server/queries/open-reference.ts';
import * as records from '#lib/server/queries/open-tables.ts';
import type { OpenTable } from '#lib/server/queries/open-tables.ts';

export type RowSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;
/** A table as programs get it: by the API, and as a file of the open data. What a row is made of stands in its schema, in the order of the columns; key = what is there once, where there is such a thing. */
export type Table = { sql: OpenTable; row: RowSchema; key: readonly string[] };

const period = ['fiscal_year', 'quarter'];

/** By the name that stands in addresses and file names. */
export const TABLES = {
	initiatives: { sql: records.initiatives, row: rows.initiative, key: ['code'] },
	'initiative-dimensions': { sql: records.initiativeDimensions, row: rows.initiativeDimension, key: [] },
	'initiative-organisations': {
		sql: records.initiativeOrganisations,
		row: rows.initiativeOrganisation,
		key: []
	},
	'initiative-places': { sql: records.initiativePlaces, row: rows.initiativePlace, key: [] },
	milestones: { sql: records.milestones, row: rows.milestone, key: ['milestone_id'] },
	figures: { sql: records.figures, row: rows.figure, key: ['initiative_code', ...period] },
	reports: { sql: records.reports, row: rows.approvedReport, key: ['initiative_code', ...period] },
	indicators: { sql: things.indicators, row: reference.indicator, key: ['initiative_code', 'code'] },
	'indicator-targets': {
		sql: things.indicatorTargets,
		row: reference.indicatorTarget,
		key: ['initiative_code', 'indicator_code', ...period]
	},
	'indicator-values': {
		sql: things.indicatorValues,
		row: reference.indicatorValue,
		key: ['initiative_code', 'indicator_code', ...period]
	},
	budgets: { sql: things.budgets, row: reference.budget, key: ['budget_id'] },
	transactions: { sql: things.transactions, row: reference.transaction, key: ['transaction_id'] },
	dimensions: { sql: things.dimensions, row: reference.dimension, key: ['code'] },
	plans: { sql: things.plans, row: reference.plan, key: ['code'] },
	organisations: { sql: things.organisations, row: reference.organisation, key: ['code'] },
	places: { sql: things.places, row: reference.place, key: ['code'] },
	periods: { sql: things.periods, row: reference.reportingPeriod, key: period }
} satisfies Record<string, Table>;
export type TableName = keyof typeof TABLES;

export const tableNames = Object.keys(TABLES) as TableName[];
/** Those that are asked of one initiative too. */
export const partNames = tableNames.filter(
	(name) => name !== 'initiatives' && TABLES[name].sql.of !== 'none'
);

export function isTable(name: string): name is TableName {
	return Object.hasOwn(TABLES, name);
}
