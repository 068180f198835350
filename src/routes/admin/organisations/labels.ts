import type admin from '#lib/i18n/admin.ts';

/** Names of the fields, for the summary of errors. */
export function organisationLabels(t: typeof admin.th): Record<string, string> {
	return {
		code: t.code,
		name_th: t.nameTh,
		name_en: t.nameEn,
		abbreviation_th: t.abbreviationTh,
		abbreviation_en: t.abbreviationEn,
		kind: t.kind,
		parent_code: t.parent
	};
}
