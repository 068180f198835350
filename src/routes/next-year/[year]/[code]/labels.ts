import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import nextYear from '#lib/i18n/next-year.ts';

/** What each field is called, for the summary of errors. */
export function fieldLabels(
	milestones: { milestone_id: number; title_th: string; title_en: string | null }[],
	lang: Lang
): Record<string, string> {
	const t = nextYear(lang);
	const f = initiativeForm(lang);
	const of = milestones.flatMap((one) => [
		[`m${one.milestone_id}_start`, `${titleIn(one, lang)}: ${f.milestones.start}`],
		[`m${one.milestone_id}_end`, `${titleIn(one, lang)}: ${f.milestones.end}`]
	]);
	return { ...f.fields, ...Object.fromEntries(of), reason: t.reason, carried: t.create.keepCarried };
}
