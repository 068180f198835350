import type { Kysely } from 'kysely';
import { formatPeriod } from '#lib/domain/format-date.ts';
import { formatPoints } from '#lib/domain/number.ts';
import { chooseWeight, meanOf } from '#lib/domain/mean.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { bulletTable, keyFigures } from '#lib/server/exports/documents/bullets.ts';
import { clip } from '#lib/server/exports/documents/brief-text.ts';
import { correctionLines } from '#lib/server/exports/documents/corrections.ts';
import type { ReaderContext, Edition } from '#lib/server/exports/edition.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { healthCell } from '#lib/server/exports/pdf/cells.ts';
import { documentHead, signaturesOf } from '#lib/server/exports/pdf/document-head.ts';
import { listDimensions } from '#lib/server/queries/dimensions.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';
import { listSlippage } from '#lib/server/queries/slippage.ts';

/** Initiatives, and letters of a title, that leave room on the page. */
const [MOST, MOST_OF_TITLE] = [5, 130];

/** One page to sign: the overview's figures, what is furthest behind, and three signatures. */
export async function summaryData(db: Kysely<DB>, edition: Edition, { user, today }: ReaderContext) {
	const { lang, scope, period } = edition;
	const filter = { ...edition.filter, scope };
	const [rollups, dimensions, worst, corrections] = await Promise.all([
		listDimensionRollups(db, filter),
		listDimensions(db),
		listSlippage(db, filter, { actor: user, today }, MOST, ['behind', 'critical']),
		correctionLines(db, edition, { actor: user, today }, MOST)
	]);
	const t = exports(lang);
	const c = common(lang);
	const total = rollups.find(({ code }) => code === 'total')!;
	const weight = chooseWeight(filter.weight, total);
	const counted = c.counted(meanOf(total, weight).counted, total.initiatives);
	const positions = new Map(dimensions.map(({ code, position }) => [code, position]));
	return {
		...documentHead(
			edition,
			t.titles.summary,
			[edition.periodLine, `${edition.asOfLine} · ${edition.scopeLine}`],
			'/'
		),
		subject: { label: t.report.subject, text: `${t.titles.summary} ${formatPeriod(period, lang, 'long')}` },
		figures: keyFigures(rollups, weight, lang),
		bullets: { title: t.titles.dimensions, ...bulletTable(rollups, weight, positions, lang) },
		worst: {
			title: t.report.worst,
			none: t.report.noneBehind,
			columns: [
				{ head: c.initiative, align: 'start', width: 5 },
				{ head: c.status, align: 'start', width: 1 },
				{ head: c.slippageLong, align: 'end', width: 1.6 }
			],
			rows: worst.map((row) => [
				`${row.code} ${clip(titleText(row, lang), MOST_OF_TITLE)}`,
				healthCell(row.health, lang, row.override_health),
				formatPoints(row.slippage)
			])
		},
		notes: [
			`${edition.filterLine} · ${t.edition.weight(t.edition.weights[weight])} (${counted}) · ${edition.ruleLine}`,
			t.edition.unknownCells,
			...corrections,
			...(edition.targetLine ? [edition.targetLine] : [])
		],
		signatures: signaturesOf(lang)
	};
}
