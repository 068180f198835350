import { bahtOf } from '#lib/domain/plan-actual.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/plan-actual.ts';
import en from '#lib/i18n/en/plan-actual.ts';
import common from '#lib/i18n/th/exports.ts';
import commonEn from '#lib/i18n/en/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { flatHeads } from '#lib/server/exports/plan-actual/heads.ts';
import type { PlanActualBy, PlanActualLine } from '#lib/server/exports/plan-actual/lines.ts';

type PlanActualColumn = Column<PlanActualLine>;

/** What a line is: its code and name stand before the money, where its plan comes from behind it. */
export function planActualColumns(fiscalYear: number, by: PlanActualBy): PlanActualColumn[] {
	const heads = { th: flatHeads(fiscalYear, 'th'), en: flatHeads(fiscalYear, 'en') };
	const baht = { th: common.columns.baht, en: commonEn.columns.baht };
	const name = by === 'plan' ? ('nameByPlan' as const) : ('name' as const);
	return [
		{
			key: 'level',
			type: 'text',
			head: { th: th.level, en: en.level },
			value: (line, lang) => pick(lang, th, en).levels[line.level]
		},
		{ key: 'code', type: 'text', head: { th: th.code, en: en.code }, value: (line) => line.code },
		{ key: 'title', type: 'text', head: { th: th[name], en: en[name] }, value: (line) => line.name },
		...heads.th.map((head, i): PlanActualColumn => ({
			key: `money_${i + 1}`,
			type: 'money',
			head: { th: head, en: heads.en[i]! },
			unit: baht,
			value: (line) => bahtOf(line.cells[i]!)
		})),
		{
			key: 'basis',
			type: 'text',
			head: { th: th.basis, en: en.basis },
			value: (line, lang) => line.basis && pick(lang, th, en).bases[line.basis]
		}
	];
}
