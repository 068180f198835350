import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import form from '#lib/i18n/th/initiative-form.ts';
import formEn from '#lib/i18n/en/initiative-form.ts';
import en from '#lib/i18n/en/next-year.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/next-year.ts';

/** What each field is called, for the summary of errors. */
export function fieldLabels(
	milestones: { milestone_id: number; title_th: string; title_en: string | null }[],
	lang: Lang
): Record<string, string> {
	const t = pick(lang, th, en);
	const f = pick(lang, form, formEn);
	const of = milestones.flatMap((one) => [
		[`m${one.milestone_id}_start`, `${titleIn(one, lang)}: ${f.milestones.start}`],
		[`m${one.milestone_id}_end`, `${titleIn(one, lang)}: ${f.milestones.end}`]
	]);
	return { ...f.fields, ...Object.fromEntries(of), reason: t.reason, carried: t.create.keepCarried };
}
