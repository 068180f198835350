import type { Kysely } from 'kysely';
import { formatFiscalYear } from '#lib/domain/format-date.ts';
import { percentOf } from '#lib/domain/percent-of.ts';
import type { Working } from '#lib/domain/progress-working.ts';
import { rational, roundHalfAwayFromZero, sum } from '#lib/domain/rational.ts';
import exports from '#lib/i18n/exports.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { briefData, shownOf } from '#lib/server/exports/documents/brief.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { quarterColumns } from '#lib/server/exports/initiatives/quarter-columns.ts';
import type { PlainCell, Sheet } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { dataSheet } from '#lib/server/exports/xlsx/workbook-sheets.ts';
import { findInitiativeFigure, listInitiativeQuarters } from '#lib/server/queries/initiative-figures.ts';
import type { MilestoneRow } from '#lib/server/queries/initiative.ts';
import type { MoneyYear } from '#lib/server/queries/initiative-money.ts';
import { loadInitiativeFacts } from '#lib/server/queries/load-initiative.ts';

type UsedMilestone = MilestoneRow & { used: Working['milestones'][number] | undefined; share: string | null };
const milestone = (i: number) => ({
	th: exports.th.brief.milestoneHeads[i]!,
	en: exports.en.brief.milestoneHeads[i]!
});
const money = (i: number) => ({ th: exports.th.brief.moneyHeads[i]!, en: exports.en.brief.moneyHeads[i]! });
const dated = (date: string | null, precision: MilestoneRow['start_precision']) =>
	date === null ? null : { date, precision };

const milestoneColumns: Column<UsedMilestone>[] = [
	{
		key: 'title',
		type: 'text',
		head: milestone(0),
		value: (row, lang) => (lang === 'en' && row.title_en) || row.title_th
	},
	{
		key: 'start',
		type: 'imprecise',
		head: milestone(1),
		value: (row) => dated(row.planned_start, row.start_precision)
	},
	{
		key: 'end',
		type: 'imprecise',
		head: milestone(2),
		value: (row) => dated(row.planned_end, row.end_precision)
	},
	{ key: 'weight', type: 'percent', head: milestone(3), value: (row) => row.share },
	{ key: 'planned', type: 'percent', head: milestone(4), value: (row) => row.used?.planned ?? null },
	{ key: 'actual', type: 'percent', head: milestone(5), value: (row) => row.used?.actual ?? null }
];
const moneyColumns: Column<MoneyYear>[] = [
	{
		key: 'year',
		type: 'text',
		head: money(0),
		value: (row, lang) => formatFiscalYear(row.fiscal_year, lang)
	},
	{ key: 'currency', type: 'text', head: money(1), value: (row) => row.currency },
	{ key: 'by_act', type: 'money', head: money(2), value: (row) => row.by_act },
	{ key: 'after', type: 'money', head: money(3), value: (row) => row.after_transfers },
	{ key: 'disbursed', type: 'money', head: money(4), value: (row) => row.disbursed },
	{ key: 'outstanding', type: 'money', head: money(5), value: (row) => row.outstanding },
	{ key: 'percent', type: 'percent', head: money(6), value: (row) => row.disbursedPercent }
];

/** An initiative's brief to go on reckoning with: what is told of it, and all its milestones, years of money and quarters. */
export async function briefWorkbook(db: Kysely<DB>, id: number, edition: Edition): Promise<Sheet[]> {
	const { lang, period, today } = edition;
	const shown = shownOf(edition);
	const [brief, { milestones, money: years }, figure, quarters] = await Promise.all([
		briefData(db, id, edition),
		loadInitiativeFacts(db, id, shown, today),
		findInitiativeFigure(db, id, period),
		listInitiativeQuarters(db, id, today, shown.as && period)
	]);
	const t = exports(lang);
	const working = (figure?.working ?? null) as Working | null;
	const total =
		working && roundHalfAwayFromZero(sum(working.milestones.map(({ weight }) => rational(weight))), 4);
	const rows = milestones.map((one): UsedMilestone => {
		const used = working?.milestones.find(({ milestone_id }) => milestone_id === one.id);
		return { ...one, used, share: used ? percentOf(used.weight, total) : null };
	});
	const factRows = (facts: { name: string; value: string }[]) =>
		facts.map(({ name, value }): PlainCell[] => [name, value]);
	const line = (text: string): PlainCell[] => [text, null];
	const about: PlainCell[][] = [
		[brief.head.title, null],
		...[
			...brief.head.lines,
			...(brief.head.sample === null ? [] : [brief.head.sample]),
			t.edition.unknownCells
		].map(line),
		line(''),
		...factRows(brief.facts),
		...factRows(brief.texts),
		...(brief.report
			? [
					line(''),
					[{ text: brief.report.title, isStrong: true }, null] as PlainCell[],
					...factRows(brief.report.texts)
				]
			: []),
		line(''),
		[{ text: brief.sources.title, isStrong: true }, null],
		...brief.sources.lines.map(line)
	];
	return [
		{ name: t.sheet.about, widths: [40, 90], heads: 1, frozen: 0, batches: [about] },
		dataSheet(t.brief.milestones, milestoneColumns, [rows], lang),
		dataSheet(t.sheet.money_by_year, moneyColumns, [years], lang),
		dataSheet(t.sheet.quarters, quarterColumns, [quarters], lang)
	];
}
