import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';

// When a report is due: on its extension's day where the initiative has one, else on its period's; null where neither is set. Nowhere else is
// it said. Should the period's own day be moved beyond an extension, the later one holds: an extension takes no time away.

/** Of a row of an initiative and one of its period. */
export function dueDateOf(row: { initiative: string; period: string }): RawBuilder<IsoDate | null> {
	const of = (column: string) => sql.ref(`${row.period}.${column}`);
	return sql<IsoDate | null>`greatest((select extension.due_date from period_extension extension
		where extension.fiscal_year = ${of('fiscal_year')} and extension.quarter = ${of('quarter')} and extension.initiative_id = ${sql.ref(row.initiative)}), ${of('due_date')})`;
}

/** The same where period_extension is joined as `extension`: for many thousands of rows. */
export const joinedDueDate = sql<IsoDate | null>`greatest(extension.due_date, reporting_period.due_date)`;
