import { arrowsOf } from '#lib/charts/timeline/arrows.ts';
import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import type { Link } from '#lib/charts/timeline/record.ts';
import type { Row } from '#lib/charts/timeline/row.ts';
import type { Lang } from '#lib/domain/lang.ts';
import timeline from '#lib/i18n/timeline.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';

/** A row as paper shows it: with all that the screen leaves to a pointer. */
export type PaperRow = {
	row: Row;
	/** Of its bar. */
	colour: string;
	/** Heads what stands under it; `swatch` = with its dimension's colour. */
	isHead: boolean;
	swatch: boolean;
	/** Steps to the right. */
	indent: 0 | 1 | 2 | 3;
	note: string | null;
	/** Of a milestone its initiative's code, of what a source says the title that it is about: needed where a page may begin with it. */
	owner: string | null;
};
/** x in fractions of the plot's width, y in rows: 2.5 = the middle of the third. */
export type PaperArrow = {
	points: { x: number; y: number }[];
	from: number;
	to: number;
	isCritical: boolean;
	name: string;
};

const INDENT = { plan: 0, group: 0, initiative: 1, milestone: 2, stated: 3 } as const;

export function paperRows({ bands }: TimelineLayout, links: Link[], lang: Lang): PaperRow[] {
	const all = bands.flatMap((band) => band.rows);
	const owners = ownersOf(all);
	const waits = waitsOf(all, owners, links, lang);
	return bands.flatMap((band) =>
		band.rows.map((row): PaperRow => {
			const isHead = row.kind === 'plan' || row.kind === 'group';
			return {
				row,
				isHead,
				indent: INDENT[row.kind],
				colour: PALETTE[(band.colour ?? '').replace('c-', '') as keyof typeof PALETTE] ?? PALETTE.ink2,
				swatch: band.colour !== null && row.kind === 'group',
				owner: owners.get(row) ?? null,
				note:
					[row.kind === 'initiative' && row.code, row.note, ...(row.facts?.notes ?? []), waits.get(row.key)]
						.filter(Boolean)
						.join(' · ') || null
			};
		})
	);
}

/** Arrows between any two of the rows, wherever they stand; the critical ones last, over the others. */
export function paperArrows(rows: PaperRow[], links: Link[]): PaperArrow[] {
	const at = new Map(rows.map(({ row }, i) => [row.key, i]));
	return arrowsOf(
		links,
		rows.map(({ row }) => row)
	)
		.map(({ key, points, isCritical, name }) => {
			const [from, to] = key.split(' ');
			// Half rows exactly: fractions of the whole height are not.
			return {
				points: points.map(({ x, y }) => ({ x, y: Math.round(y * rows.length * 2) / 2 })),
				from: at.get(from!)!,
				to: at.get(to!)!,
				isCritical,
				name
			};
		})
		.sort((a, b) => Number(a.isCritical) - Number(b.isCritical));
}

/** What each row stands under that is no head. */
function ownersOf(rows: Row[]): Map<Row, string> {
	const owners = new Map<Row, string>();
	let [initiative, record] = ['', ''];
	for (const row of rows) {
		if (row.kind === 'initiative') initiative = row.code;
		if (row.kind === 'milestone' && initiative) owners.set(row, initiative);
		if (row.kind === 'stated') owners.set(row, record);
		else record = row.title;
	}
	return owners;
}

/** 'รอ …' by row: on paper the two ends of an arrow may stand on different pages. One of another initiative is named with its code. */
function waitsOf(rows: Row[], owners: Map<Row, string>, links: Link[], lang: Lang): Map<string, string> {
	const t = timeline(lang);
	const byKey = new Map(rows.map((row) => [row.key, row]));
	return new Map(
		[...Map.groupBy(links, (link) => link.to)].map(([key, before]) => {
			const own = byKey.get(key);
			const named = before.map((link) => {
				const row = byKey.get(link.from);
				// One that has no row here is known by the arrow's name alone.
				if (!row) return link.name;
				const code = owners.get(row);
				return t.waitsFor(code && own && code !== owners.get(own) ? `${code} ${row.title}` : row.title);
			});
			return [key, named.join(' · ')];
		})
	);
}
