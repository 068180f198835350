import type { Lang } from '#lib/domain/lang.ts';
import planActual from '#lib/i18n/plan-actual.ts';
import { MOST_LOADED, type PlanActual } from '#lib/server/exports/plan-actual/lines.ts';

/** Which rule fills the table, as every form of it says. */
export function planActualNotes(
	{ by, isCut, isAtClose }: Pick<PlanActual, 'by' | 'isCut' | 'isAtClose'>,
	lang: Lang
): string[] {
	const t = planActual(lang);
	return [
		...(isCut ? [t.cut(MOST_LOADED.toLocaleString('en'))] : []),
		...t.notes,
		isAtClose ? t.ofClose : t.ofNow,
		...(by === 'dimension' ? [t.shares] : []),
		t.rounded
	];
}
