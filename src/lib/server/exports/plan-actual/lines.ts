import type { Kysely } from 'kysely';
import { fiscalYearRange, type Period } from '#lib/domain/calendar.ts';
import { sharesAsPercent } from '#lib/domain/largest-remainder.ts';
import { nameIn, titleIn } from '#lib/domain/names.ts';
import {
	actualMoney,
	coverage,
	partOf,
	planMoney,
	sumMoney,
	tableCells,
	type PlanBasis,
	type Satang,
	type YearMoney
} from '#lib/domain/plan-actual.ts';
import common from '#lib/i18n/common.ts';
import planActual from '#lib/i18n/plan-actual.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import { listClosedMoney } from '#lib/server/queries/close-snapshot.ts';
import { listDimensions } from '#lib/server/queries/dimensions.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import type { InitiativeRow } from '#lib/server/queries/initiatives.ts';
import { listMilestoneBudgets, listMonthlyDisbursements } from '#lib/server/queries/plan-actual.ts';

export type PlanActualBy = 'dimension' | 'plan';
/** A group with its sums, an initiative under it, or the sum of all; 34 cells as `tableCells` orders them. */
export type PlanActualLine = {
	/** coverage: under a sum in files, of how many initiatives its cells are. */
	level: 'group' | 'row' | 'total' | 'coverage';
	code: string | null;
	name: string;
	basis: PlanBasis;
	cells: Satang[];
	/** Of a sum: of how many of its initiatives each cell is, where plan and actual are of others; null: of the same. */
	coverage: (number | null)[];
	/** A sum's initiatives. */
	of: number;
};
export type PlanActual = {
	by: PlanActualBy;
	lines: PlanActualLine[];
	initiatives: number;
	isCut: boolean;
	isAtClose: boolean;
};

/** The lines of a file: under each sum whose plan and actual are of other initiatives, how many each cell is of. */
export function withCoverage(lines: readonly PlanActualLine[]): PlanActualLine[] {
	return lines.flatMap((line) =>
		line.coverage.every((n) => n === null) ? [line] : [line, { ...line, level: 'coverage' as const }]
	);
}

/** More would take the server's memory; what is beyond is said to be. */
export const MOST_LOADED = 20_000;

type Money = { plan: YearMoney; actual: YearMoney };
type Row = Money & { code: string; name: string; basis: PlanBasis };
type Group = { name: string; order: string; rows: Row[] };

/** Initiatives of the filter with their year's planned and actual money, in groups with sums. Money of an initiative of several dimensions is divided by its shares. */
export async function planActualLines(
	db: Kysely<DB>,
	edition: Edition,
	viewer: Viewer,
	by: PlanActualBy
): Promise<PlanActual> {
	const groups = new Map<string, Group>();
	const orders = new Map(
		(await listDimensions(db)).map(({ code, position }) => [code, String(position).padStart(4, '0')])
	);
	let initiatives = 0;
	// In the order of codes, whatever the list was sorted by: groups come first here.
	const filter = { ...edition.filter, sort: 'code' as const, descending: false };
	for await (const rows of initiativeBatches(db, filter, viewer, MOST_LOADED + 1)) {
		const kept = rows.slice(0, MOST_LOADED - initiatives);
		initiatives += rows.length;
		const money = await readMoney(db, kept, edition);
		kept.forEach((row, i) => place(groups, row, money[i]!, by, edition, orders));
	}
	const sorted = [...groups.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
	return {
		by,
		lines: linesOf(sorted, edition),
		initiatives: Math.min(initiatives, MOST_LOADED),
		isCut: initiatives > MOST_LOADED,
		isAtClose: filter.as === 'close'
	};
}

async function readMoney(
	db: Kysely<DB>,
	rows: InitiativeRow[],
	{ period, filter }: Edition
): Promise<(Money & { basis: PlanBasis })[]> {
	const ids = rows.map(({ id }) => id);
	const { stepsOf, entriesOf } =
		filter.as === 'close' ? await readClosed(db, ids, period) : await readNow(db, ids, period);
	return rows.map(({ id, budget_weight }) => {
		const { basis, money } = planMoney(period.fiscalYear, budget_weight, stepsOf.get(id) ?? []);
		return { basis, plan: money, actual: actualMoney(entriesOf.get(id) ?? [], period.quarter) };
	});
}

async function readNow(db: Kysely<DB>, ids: number[], { fiscalYear }: Period) {
	const [steps, entries] = await Promise.all([
		listMilestoneBudgets(db, ids),
		listMonthlyDisbursements(db, ids, fiscalYearRange(fiscalYear))
	]);
	return {
		stepsOf: Map.groupBy(steps, (step) => step.initiative_id),
		entriesOf: Map.groupBy(entries, (entry) => entry.initiative_id)
	};
}

async function readClosed(db: Kysely<DB>, ids: number[], period: Period) {
	const kept = await listClosedMoney(db, ids, period);
	return {
		stepsOf: new Map(kept.map((row) => [row.initiative_id, row.steps])),
		entriesOf: new Map(kept.map((row) => [row.initiative_id, row.entries]))
	};
}

function place(
	groups: Map<string, Group>,
	row: InitiativeRow,
	{ basis, plan, actual }: Money & { basis: PlanBasis },
	by: PlanActualBy,
	{ lang, filter }: Edition,
	orders: Map<string, string>
) {
	const name = titleText(row, lang);
	const add = (key: string, order: string, title: string, own: Row) => {
		const group = groups.get(key) ?? { name: title, order, rows: [] };
		group.rows.push(own);
		groups.set(key, group);
	};
	const whole = { code: row.code, name, basis, plan, actual };
	if (by === 'plan')
		return add(
			row.plan_code,
			row.plan_code,
			titleIn({ title_th: row.plan_title_th, title_en: row.plan_title_en }, lang),
			whole
		);
	if (row.dimensions.length === 0) return add('none', '~', common(lang).noDimension, whole);
	const total = row.dimensions.reduce((sum, { parts }) => sum + parts, 0);
	const percents = sharesAsPercent(row.dimensions.map(({ parts }) => parts));
	let from = 0;
	row.dimensions.forEach((dimension, i) => {
		const to = from + dimension.parts;
		const isWhole = row.dimensions.length === 1;
		if (!filter.dimension || filter.dimension === dimension.dimension_code) {
			add(
				dimension.dimension_code,
				orders.get(dimension.dimension_code)!,
				nameIn(dimension, lang),
				isWhole
					? whole
					: {
							...whole,
							name: `${name} (${planActual(lang).share(`${percents[i]}%`)})`,
							plan: partOf(plan, from, to, total),
							actual: partOf(actual, from, to, total)
						}
			);
		}
		from = to;
	});
}

function linesOf(groups: Group[], { lang }: Edition): PlanActualLine[] {
	if (groups.length === 0) return [];
	const sums = groups.map(({ rows }) => sumOf(rows));
	const line = (
		level: PlanActualLine['level'],
		code: string | null,
		name: string,
		basis: PlanBasis,
		{ plan, actual }: Money
	) => ({ level, code, name, basis, cells: tableCells(plan, actual), coverage: [], of: 0 });
	const sum = (level: 'group' | 'total', name: string, money: Money, rows: Row[]) => {
		// One of several dimensions stands in each of them, and once in all.
		const own = [...new Map(rows.map((row) => [row.code, row])).values()];
		const cells = own.map(({ plan, actual }) => tableCells(plan, actual));
		return { ...line(level, null, name, null, money), coverage: coverage(cells), of: own.length };
	};
	return [
		...groups.flatMap(({ name, rows }, i) => [
			sum('group', name, sums[i]!, rows),
			...rows.map((row) => line('row', row.code, row.name, row.basis, row))
		]),
		sum(
			'total',
			planActual(lang).total,
			sumOf(sums),
			groups.flatMap(({ rows }) => rows)
		)
	];
}

function sumOf(all: Money[]): Money {
	return { plan: sumMoney(all.map(({ plan }) => plan)), actual: sumMoney(all.map(({ actual }) => actual)) };
}
