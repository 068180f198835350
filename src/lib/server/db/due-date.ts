import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';

/** When the report of an initiative is due: its extension's date where it has one, else its period's; null where neither is set. The one place that says so. */
export function dueDateOf(row: { initiative: string; period: string }): RawBuilder<IsoDate | null> {
	const [initiative, period] = [sql.ref(row.initiative), row.period];
	return sql<IsoDate | null>`coalesce((select extension.due_date from period_extension extension
		where extension.fiscal_year = ${sql.ref(`${period}.fiscal_year`)} and extension.quarter = ${sql.ref(`${period}.quarter`)}
			and extension.initiative_id = ${initiative}), ${sql.ref(`${period}.due_date`)})`;
}
