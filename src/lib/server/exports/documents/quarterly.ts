import type { Kysely } from 'kysely';
import { chooseWeight, meanOf } from '#lib/domain/mean.ts';
import common from '#lib/i18n/common.ts';
import overview from '#lib/i18n/overview.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { lineName } from '#lib/server/exports/dimensions/dimension-columns.ts';
import { bulletTable, keyFigures } from '#lib/server/exports/documents/bullets.ts';
import { correctionLines } from '#lib/server/exports/documents/corrections.ts';
import { curveOf } from '#lib/server/exports/documents/curve.ts';
import { sourceLines } from '#lib/server/exports/documents/sources.ts';
import { boundsLine, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import { paperTable } from '#lib/server/exports/pdf/cells.ts';
import { documentHead, signaturesOf } from '#lib/server/exports/pdf/document-head.ts';
import { listQuarterCurve } from '#lib/server/queries/curve.ts';
import { listDimensions } from '#lib/server/queries/dimensions.ts';
import type { InitiativeRow } from '#lib/server/queries/initiatives.ts';
import { countInitiatives } from '#lib/server/queries/initiatives.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';

/** A table of more takes Typst too much memory: a thousand rows about 250 MB. */
export const MOST_ROWS = 500;
const MOST_CORRECTIONS = 50;
const KEYS = [
	'code',
	'title',
	'organisation',
	'health',
	'actual',
	'planned',
	'slippage',
	'disbursed_percent'
];

/** What the quarterly report shows; the overview's own figures, read by the same queries. */
export async function quarterlyData(db: Kysely<DB>, edition: Edition, { user, today }: ReaderContext) {
	const { lang, scope, period } = edition;
	const filter = { ...edition.filter, scope };
	const year = period.fiscalYear;
	const viewer = { actor: user, today };
	const [rollups, curve, dimensions, rows, count, corrections] = await Promise.all([
		listDimensionRollups(db, filter),
		listQuarterCurve(
			db,
			{ ...filter, frozenBy: filter.as && period },
			{ fiscalYear: year, quarter: 1 },
			{ fiscalYear: year, quarter: 4 }
		),
		listDimensions(db),
		Array.fromAsync(initiativeBatches(db, filter, viewer, MOST_ROWS)).then((batches) => batches.flat()),
		countInitiatives(db, filter, viewer),
		correctionLines(db, edition, viewer, MOST_CORRECTIONS)
	]);
	const t = exports(lang);
	const total = rollups.find(({ code }) => code === 'total')!;
	const weight = chooseWeight(filter.weight, total);
	const positions = new Map(dimensions.map(({ code, position }) => [code, position]));
	const counted = common(lang).counted(meanOf(total, weight).counted, total.initiatives);
	const lines = [
		edition.periodLine,
		`${edition.asOfLine} · ${edition.scopeLine}`,
		`${edition.filterLine} · ${t.edition.weight(t.edition.weights[weight])} (${counted}) · ${edition.ruleLine}`
	];
	return {
		...documentHead(edition, t.titles.quarterly, lines, '/'),
		contents: t.report.contents,
		overview: t.report.overview,
		figures: keyFigures(rollups, weight, lang),
		bullets: {
			title: t.titles.dimensions,
			note: overview(lang).totalNote,
			...bulletTable(rollups, weight, positions, lang)
		},
		curve: curveOf(curve, period, weight, lang),
		tables: { title: t.report.byDimension, unit: t.report.unit, sections: sections(rollups, rows, edition) },
		cut: count > rows.length ? t.edition.rows(String(rows.length), String(count)) : null,
		notes: {
			title: t.report.notes,
			lines: [
				...corrections,
				t.edition.unknownCells,
				t.report.carriedNote,
				t.sheet.percents,
				t.report.severalDimensions,
				boundsLine(edition),
				...(edition.targetLine ? [edition.targetLine] : [])
			]
		},
		signatures: signaturesOf(lang),
		sources: { title: t.report.sources, lines: await sourceLines(db, rows, lang) }
	};
}

/** A section a dimension, and one for those without; an initiative stands in each of its own. */
function sections(rollups: { code: string }[], rows: InitiativeRow[], { lang }: Edition) {
	const codes = rollups.map(({ code }) => code).filter((code) => code !== 'total');
	return codes.flatMap((code) => {
		const own = rows.filter(({ dimensions }) =>
			code === 'none' ? dimensions.length === 0 : dimensions.some((d) => d.dimension_code === code)
		);
		const line = rollups.find((rollup) => rollup.code === code) as Parameters<typeof lineName>[0];
		return own.length === 0
			? []
			: [{ title: lineName(line, lang), ...paperTable(initiativeColumns, own, lang, KEYS) }];
	});
}
