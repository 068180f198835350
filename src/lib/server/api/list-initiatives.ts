import type { Quarter } from '#lib/domain/calendar.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { readCursor, writeCursor } from '#lib/server/api/cursor.ts';
import type { Reply } from '#lib/server/api/endpoint.ts';
import { pageOf } from '#lib/server/api/list-table.ts';
import { db } from '#lib/server/db/database.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import { listInitiativesAfter, type InitiativeRow } from '#lib/server/queries/initiatives.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

const SORT_TYPES = {
	code: 'text',
	title: 'text',
	slippage: 'numeric',
	actual: 'numeric',
	budget: 'numeric',
	end: 'date'
} as const;

/** The list of initiatives with the figures of a period, by the same filter and in the same order as the page. */
export async function listApiInitiatives(url: URL, { user, today, scope }: App.Locals): Promise<Reply> {
	const { filter, limit, cursor, question } = readQuery(url, QUERIES.initiatives);
	const keys =
		cursor === undefined
			? null
			: readCursor(cursor, question, [
					{ type: 'text' },
					{ type: SORT_TYPES[filter.sort], isNullable: true },
					{ type: 'integer' },
					{ type: 'integer' }
				]);
	// A walk that began at the newest reported period goes on in it, whatever is reported meanwhile.
	const begun = keys && { fiscalYear: Number(keys[2]), quarter: Number(keys[3]) as Quarter };
	const [{ period }, changedAt] = await Promise.all([
		settlePeriod(db, { ...filter, period: begun ?? filter.period }, scope),
		findDataTime(db)
	]);
	const after = keys && { code: keys[0]!, sortValue: keys[1]! };
	const found = await listInitiativesAfter(
		db,
		{ ...filter, period },
		{ actor: user, today },
		after,
		limit + 1
	);
	const shown = found.slice(0, limit);
	const last = shown.at(-1);
	const next =
		found.length > limit && last
			? writeCursor(question, [last.code, last.sortValue, String(period.fiscalYear), String(period.quarter)])
			: null;
	return pageOf(url, shown.map(shownRow), next, {
		as_of: changedAt.toISOString(),
		scope,
		period: { fiscal_year: period.fiscalYear, quarter: period.quarter }
	});
}

function shownRow(row: InitiativeRow) {
	const {
		code,
		title_th,
		title_en,
		plan_code,
		organisation_code,
		start_date,
		start_precision,
		end_date,
		end_precision,
		emenscr_code,
		visibility,
		is_sample
	} = row;
	const {
		status,
		health,
		planned,
		actual,
		slippage,
		spi,
		year_progress,
		is_reported,
		reported_fiscal_year,
		reported_quarter,
		left_out
	} = row;
	return {
		code,
		title_th,
		title_en,
		plan_code,
		organisation_code,
		start_date,
		start_precision,
		end_date,
		end_precision,
		emenscr_code,
		visibility,
		is_sample,
		status,
		health,
		planned,
		actual,
		slippage,
		spi,
		year_progress,
		is_reported,
		reported_fiscal_year,
		reported_quarter,
		left_out,
		budget: row.budget_weight,
		budget_basis: row.budget_basis,
		outstanding: row.outstanding,
		used: row.used,
		is_used_complete: row.is_used_complete,
		obligated: row.obligated,
		disbursed: row.disbursed,
		disbursed_percent: row.disbursedPercent,
		used_percent: row.usedPercent,
		baseline_number: row.baseline_number,
		rule_version: row.rule_version,
		figures_as_of: row.as_of,
		is_closed: row.frozen_at !== null,
		corrected_at: row.corrected_at?.toISOString() ?? null,
		corrected_actual: row.corrected_actual,
		dimensions: row.dimensions.map(({ dimension_code, parts, is_editorial }) => ({
			dimension_code,
			parts,
			is_editorial
		}))
	};
}
