import type { Transaction } from 'kysely';
import { comparePeriods, periodKey, type Period } from '#lib/domain/calendar.ts';
import { useAfterClose } from '#lib/domain/obligation.ts';
import { computeFigure } from '#lib/domain/progress.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { moneyOf } from '#lib/server/operations/figure-rows.ts';
import {
	listFrozenFigures,
	updateCorrections,
	type CorrectionRow
} from '#lib/server/queries/figure-correction.ts';
import type { FigureInputs } from '#lib/server/queries/figure-inputs.ts';

/**
 * Call it after an approval: it flags the closed periods from this one on whose reported value the approval changes, with what they would be
 * now, by the rule, day and baseline that they were closed with. The frozen rows stay. Gives the keys of the flagged.
 */
export async function correctFigures(
	trx: Transaction<DB>,
	inputs: FigureInputs,
	from: Period,
	reason: string | null
): Promise<string[]> {
	if (!inputs.frozen.some((row) => comparePeriods(periodOfRow(row), from) >= 0)) return [];
	const frozen = await listFrozenFigures(trx, inputs.id, from);
	const corrections: CorrectionRow[] = [];
	for (const row of frozen) {
		const period = periodOfRow(row);
		const figure = computeFigure(inputs, period, row.as_of, {
			version: row.rule_version,
			bounds: row.bounds
		});
		const { budget_weight: _, budget_basis: __, ...use } = moneyOf(inputs, period);
		const { planned, actual, slippage, health, left_out, is_reported, report_id, report_revision } = figure;
		const now = { actual, is_reported, report_id, report_revision, ...useAfterClose(use, row) };
		if ((Object.keys(now) as (keyof typeof now)[]).every((name) => now[name] === row[name])) continue;
		corrections.push({
			initiative_id: inputs.id,
			fiscal_year: row.fiscal_year,
			quarter: row.quarter,
			...now,
			planned,
			slippage,
			health,
			left_out,
			reason
		});
	}
	await updateCorrections(trx, corrections);
	const corrected = corrections.map((row) => periodKey(periodOfRow(row)));
	noteChange(trx, ...corrected);
	return corrected;
}
