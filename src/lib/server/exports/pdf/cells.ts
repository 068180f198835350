import type { Health } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import common from '#lib/i18n/common.ts';
import override from '#lib/i18n/override.ts';
import { headOf, isNumeric, shownCell, type Column } from '#lib/server/exports/column.ts';

/** Shape and tone of each health as draw.typ draws them: as on the pages, every shape differs. */
const LOOKS: Record<Health, { shape: string; tone: 'ok' | 'warn' | 'bad' | 'none' }> = {
	ahead: { shape: 'ahead', tone: 'ok' },
	on_schedule: { shape: 'dot', tone: 'ok' },
	early_warning: { shape: 'diamond', tone: 'warn' },
	behind: { shape: 'open-triangle', tone: 'bad' },
	critical: { shape: 'triangle', tone: 'bad' },
	completed: { shape: 'tick', tone: 'ok' },
	not_started: { shape: 'clock', tone: 'none' },
	no_report: { shape: 'ring', tone: 'none' },
	stale: { shape: 'square', tone: 'warn' },
	no_plan: { shape: 'struck', tone: 'none' },
	suspended: { shape: 'pause', tone: 'none' },
	cancelled: { shape: 'cross', tone: 'none' }
};

/** `set`: what an executive set beside it, in words: the shape is that of the computed one. */
export function healthCell(health: Health | null, lang: Lang, set: Health | null = null) {
	const names = common(lang).health;
	return (
		health && {
			...LOOKS[health],
			word: set ? `${names[health]} (${override(lang).short}: ${names[set]})` : names[health]
		}
	);
}

/** The columns that stand on paper, as the template's `records` takes them; `keys` chooses among them. */
export function paperTable<Row>(columns: Column<Row>[], rows: Row[], lang: Lang, keys?: string[]) {
	const chosen = columns.filter(
		(column) => column.paper !== undefined && (!keys || keys.includes(column.key))
	);
	return {
		columns: chosen.map((column) => ({
			head: headOf(column, lang, true),
			align: isNumeric(column) ? 'end' : 'start',
			width: column.paper!
		})),
		rows: rows.map((row) =>
			chosen.map((column) => {
				if (column.type === 'health') return healthCell(column.value(row), lang, column.beside?.(row));
				const text = shownCell(column, row, lang);
				return text !== null && column.isMarked?.(row) ? `${text}*` : text;
			})
		)
	};
}
