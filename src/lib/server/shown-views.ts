import { viewPages, type ViewPage } from '#lib/domain/saved-view.ts';
import { chosenColumns, isChosen, isFree, type ColumnChoice } from '#lib/domain/column-choice.ts';
import { db } from '#lib/server/db/database.ts';
import { headOf, type Column } from '#lib/server/exports/column.ts';
import { shownTable } from '#lib/server/exports/shown-table.ts';
import { listViewsOf } from '#lib/server/queries/saved-view.ts';

/** What a list's page offers of views and columns; nobody signed in has views. `rows`: as they would be taken away. */
export async function loadListTools<Row>(
	{ user, lang }: App.Locals,
	page: ViewPage,
	columns: Column<Row>[],
	choice: ColumnChoice | null,
	rows: Row[],
	linkOf: (row: Row) => string | null
) {
	const { list } = viewPages[page];
	const isNarrowed = isChosen(columns, list, choice);
	const views = user ? await listViewsOf(db, user, page) : [];
	return {
		views: views.map(({ id, name, query, user_id }) => ({ id, name, query, isOwn: user_id === user!.id })),
		columns: {
			list,
			isNarrowed,
			options: columns
				.slice(1)
				.filter(isFree)
				.map((column) => ({
					key: column.key,
					head: headOf(column as Column<never>, lang),
					isOn: !isNarrowed || choice!.keys.includes(column.key)
				}))
		},
		chosen: isNarrowed ? shownTable(chosenColumns(columns, list, choice), rows, linkOf, lang) : null
	};
}
export type ListTools = Awaited<ReturnType<typeof loadListTools>>;
