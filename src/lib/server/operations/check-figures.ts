import type { Kysely } from 'kysely';
import { periodKey, quarterRange, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import { compareDecimals } from '#lib/domain/decimal.ts';
import { periodOfRow, type Rule } from '#lib/domain/progress-input.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { figureRow, periodsOf } from '#lib/server/operations/figure-rows.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import {
	findLastCheck,
	FROZEN_COLUMNS,
	insertCheck,
	listStoredFigures,
	OPEN_COLUMNS,
	updateDrift,
	type Differences,
	type DriftRow
} from '#lib/server/queries/figure-drift.ts';
import { findFigureInputs, type FigureInputs, type LoadedInputs } from '#lib/server/queries/figure-inputs.ts';
import { findBatchEnd } from '#lib/server/queries/outdated-figures.ts';

/** Few at a time: the server answers pages in between. */
const CHUNK = 25;
export type CheckResult = { figures: number; open_drift: number; closed_drift: number };
type Stored = Awaited<ReturnType<typeof listStoredFigures>>[number];

/**
 * Once a day: every stored figure is computed again from its inputs, at the day and by the rule that it was computed at,
 * and what differs is kept for an administrator to see. Changes no figure. Null where the day's check was made already.
 */
export async function checkFigures(db: Kysely<DB>, today: IsoDate): Promise<CheckResult | null> {
	if (((await findLastCheck(db))?.checked_on ?? '') >= today) return null;
	const result: CheckResult = { figures: 0, open_drift: 0, closed_drift: 0 };
	for (let after = 0, upTo; (upTo = await findBatchEnd(db, after, CHUNK)) !== null; after = upTo) {
		const found = await checkChunk(db, after, upTo, today);
		result.figures += found.figures;
		result.open_drift += found.drift.filter(({ is_frozen }) => !is_frozen).length;
		result.closed_drift += found.drift.filter(({ is_frozen }) => is_frozen).length;
	}
	await db.transaction().execute(async (trx) => {
		await insertCheck(trx, { checked_on: today, ...result });
		if (result.open_drift + result.closed_drift > 0) {
			await insertAuditEvent(trx, {
				actor_id: null,
				action: 'figures.drift',
				record_type: 'figure_check',
				record_id: today,
				after: result
			});
		}
	});
	return result;
}

/** Inputs and figures of one moment, so that no approval comes between. */
async function checkChunk(db: Kysely<DB>, after: number, upTo: number, today: IsoDate) {
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (trx) => {
			const ids = (
				await trx
					.selectFrom('initiative')
					.select('id')
					.where('id', '>', after)
					.where('id', '<=', upTo)
					.execute()
			).map(({ id }) => id);
			const [loaded, stored] = [await findFigureInputs(trx, ids), await listStoredFigures(trx, ids)];
			const drift = loaded.initiatives.flatMap((inputs) =>
				driftOf(
					inputs,
					loaded,
					stored.filter((row) => row.initiative_id === inputs.id),
					today
				)
			);
			await updateDrift(trx, ids, drift, today);
			return { figures: stored.length, drift };
		});
}

function driftOf(
	inputs: FigureInputs,
	{ rule, closed }: LoadedInputs,
	stored: Stored[],
	today: IsoDate
): DriftRow[] {
	const found: DriftRow[] = [];
	const add = (period: Period, is_frozen: boolean, differences: Differences) => {
		if (Object.keys(differences).length === 0) return;
		found.push({
			initiative_id: inputs.id,
			fiscal_year: period.fiscalYear,
			quarter: period.quarter,
			is_frozen,
			differences
		});
	};
	// Whether a row should be there at all is asked of begun quarters that are open; a closed one keeps what it had.
	const isLooked = (period: Period) =>
		quarterRange(period).start <= today &&
		!closed.some((row) => periodKey(periodOfRow(row)) === periodKey(period));
	const due = new Map(
		periodsOf(inputs, today)
			.filter(isLooked)
			.map((period) => [periodKey(period), period])
	);
	for (const row of stored) {
		const period = periodOfRow(row);
		const isFrozen = row.frozen_at !== null;
		const isDue = isFrozen || !isLooked(period) || due.delete(periodKey(period));
		add(
			period,
			isFrozen,
			isDue ? differencesOf(inputs, rule, row) : { row: { stored: true, computed: false } }
		);
	}
	for (const period of due.values()) add(period, false, { row: { stored: false, computed: true } });
	return found;
}

/** A frozen figure that was corrected by an approved revision is compared with the correction: that one is told already. */
function differencesOf(inputs: FigureInputs, rule: Rule, row: Stored): Differences {
	const isFrozen = row.frozen_at !== null;
	const own: Rule = isFrozen ? { version: row.rule_version, bounds: row.bounds as Rule['bounds'] } : rule;
	const { figure, dimensions, places } = figureRow(inputs, own, row.as_of, periodOfRow(row));
	const computed: Record<string, unknown> = figure;
	const current: Record<string, unknown> = { ...row, ...row.correction };
	const differences: Differences = {};
	for (const name of isFrozen ? FROZEN_COLUMNS : OPEN_COLUMNS) {
		// Rows of before the days were kept have none until something else in them changes.
		if (name === 'slippage_days' && row.slippage_days === null) continue;
		if (!isSame(current[name], computed[name]))
			differences[name] = { stored: current[name] ?? null, computed: computed[name] ?? null };
	}
	if (isFrozen) return differences;
	const isOfRow = (one: { fiscal_year: number; quarter: number }) =>
		one.fiscal_year === row.fiscal_year && one.quarter === row.quarter;
	const shares = (list: Pick<(typeof dimensions)[number], 'dimension_code' | 'parts'>[]) =>
		list
			.map(({ dimension_code, parts }) => `${dimension_code} ${parts}`)
			.sort()
			.join(', ');
	const codes = (list: Pick<(typeof places)[number], 'place_code'>[]) =>
		list
			.map(({ place_code }) => place_code)
			.sort()
			.join(', ');
	const { stored } = inputs;
	const sets = {
		dimensions: [shares(stored.dimensions.filter(isOfRow)), shares(dimensions)],
		places: [codes(stored.places.filter(isOfRow)), codes(places)]
	};
	for (const [name, [kept, now]] of Object.entries(sets))
		if (kept !== now) differences[name] = { stored: kept || null, computed: now || null };
	return differences;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

function isSame(a: unknown, b: unknown): boolean {
	if (typeof a === 'string' && typeof b === 'string' && DECIMAL.test(a) && DECIMAL.test(b))
		return compareDecimals(a, b) === 0;
	return (a ?? null) === (b ?? null);
}
