import { readFilter } from '#lib/domain/filter.ts';
import { readMoneyBy } from '#lib/domain/money-line.ts';
import money from '#lib/i18n/money.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import {
	moneyFileColumns,
	moneyFileRows,
	type MoneyFileRow
} from '#lib/server/exports/money/money-columns.ts';
import { loadMoney } from '#lib/server/queries/load-money.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** The money page's table for the filter: a line a group and currency. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const { searchParams } = event.url;
		const by = readMoneyBy(searchParams);
		const edition = await findEdition(db, { ...readFilter(searchParams), text: '', undated: false }, asking, {
			isOfNow: true
		});
		const close = await settlePeriod(db, edition.filter, asking.scope);
		const rows = moneyFileRows(
			await loadMoney(db, { ...edition.filter, scope: asking.scope }, by, close),
			by,
			edition.period.fiscalYear
		);
		const t = money(asking.lang).notes;
		const subject = {
			name: 'money' as const,
			columns: moneyFileColumns,
			more: by === 'dimension' ? '' : `by=${by}`,
			legend: [
				t.used,
				t.unknown,
				...(by === 'dimension' ? [t.shares] : []),
				...(close.as ? [t.frozen] : close.closedAt === null ? [] : [t.now]),
				...(edition.targetLine ? [edition.targetLine] : [])
			],
			async *batches(): AsyncGenerator<MoneyFileRow[]> {
				yield rows;
			},
			count: async () => rows.length
		};
		return exportTable(subject, event.params.format, edition);
	});
