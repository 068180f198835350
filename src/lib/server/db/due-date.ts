import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';

// When a report is due: on its extension's day where the initiative has one, else on its period's; null where neither is set. No other file
// states this rule. Should the period's own day be moved beyond an extension, the later one holds: an extension takes no time away.

/** The due date of the report that an initiative's row owes for a period's row. */
export function dueDateOf(row: { initiative: string; period: string }): RawBuilder<IsoDate | null> {
	const of = (column: string) => sql.ref(`${row.period}.${column}`);
	return sql<IsoDate | null>`greatest((select extension.due_date from period_extension extension
		where extension.fiscal_year = ${of('fiscal_year')} and extension.quarter = ${of('quarter')} and extension.initiative_id = ${sql.ref(row.initiative)}), ${of('due_date')})`;
}

/** The same date, for queries over many thousands of rows that join period_extension as `extension`. */
export const joinedDueDate = sql<IsoDate | null>`greatest(extension.due_date, reporting_period.due_date)`;
