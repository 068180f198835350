import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { figureChanges } from '#lib/server/operations/figure-changes.ts';
import { findFigureInputs } from '#lib/server/queries/figure-inputs.ts';
import { updateFigures, type FigureChanges } from '#lib/server/queries/stored-figures.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';

let database: TestDatabase;
let id: number;
beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
	({ id } = await addInitiative(database.db, { code: 'A', start: '2019-10-01', end: '2020-09-30' }));
	await database.db.transaction().execute((trx) => refreshFigures(trx, [id], '2020-02-10'));
	await database.pool.query(
		'update initiative_period_figure set frozen_at = now() where initiative_id = $1 and quarter = 1',
		[id]
	);
});
afterAll(() => database.drop());

const stored = async () =>
	(
		await database.pool.query(
			`select fiscal_year, quarter, planned, planned_at_end, working, as_of, computed_at, frozen_at
	from initiative_period_figure where initiative_id = $1 order by fiscal_year, quarter`,
			[id]
		)
	).rows;

/** As a caller would write that forgot which rows are frozen: the statement itself must leave them. */
const write = (changes: Partial<FigureChanges>) =>
	database.db.transaction().execute((trx) =>
		updateFigures(trx, {
			figures: [],
			figuresGone: [],
			dimensions: [],
			dimensionsGone: [],
			places: [],
			placesGone: [],
			...changes
		})
	);

test('a frozen row is neither overwritten nor deleted, whoever asks; the open ones are', async () => {
	const before = await stored();
	const loaded = await findFigureInputs(database.db, [id]);
	const forgotten = { ...loaded, initiatives: loaded.initiatives.map((one) => ({ ...one, frozen: [] })) };
	const { figures } = figureChanges(forgotten, '2020-02-10', null);
	expect(figures).toHaveLength(4);
	await write({ figures: figures.map((figure) => ({ ...figure, planned: '1.00', planned_at_end: '2.00' })) });
	const after = await stored();
	expect(after[0]).toEqual(before[0]);
	expect(after.slice(1).map((row) => [row.planned, row.planned_at_end])).toEqual(
		Array(3).fill(['1.00', '2.00'])
	);

	await write({ figuresGone: figures });
	expect(await stored()).toEqual([before[0]]);
});
