import common from '#lib/i18n/common.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { listInitiativeQuarters } from '#lib/server/queries/initiative-figures.ts';
import { figureColumns, moneyColumns } from './figure-columns.ts';

type QuarterRow = Awaited<ReturnType<typeof listInitiativeQuarters>>[number];

/** The list's figures, with the quarter instead of the initiative. */
export const quarterColumns: Column<QuarterRow>[] = [
	{
		key: 'fiscal_year',
		type: 'text',
		head: { th: common.th.fiscalYear, en: common.en.fiscalYear },
		paper: 1,
		value: (row) => String(row.fiscal_year)
	},
	{
		key: 'quarter',
		type: 'text',
		head: { th: common.th.quarter, en: common.en.quarter },
		paper: 0.8,
		value: (row) => String(row.quarter)
	},
	...figureColumns,
	...moneyColumns
];
