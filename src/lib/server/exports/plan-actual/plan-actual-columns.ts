import { bahtOf } from '#lib/domain/plan-actual.ts';
import planActual from '#lib/i18n/plan-actual.ts';
import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { flatHeads } from '#lib/server/exports/plan-actual/heads.ts';
import type { PlanActualBy, PlanActualLine } from '#lib/server/exports/plan-actual/lines.ts';

type PlanActualColumn = Column<PlanActualLine>;

/** What a line is: its code and name stand before the money, where its plan comes from behind it. */
export function planActualColumns(fiscalYear: number, by: PlanActualBy): PlanActualColumn[] {
	const heads = { th: flatHeads(fiscalYear, 'th'), en: flatHeads(fiscalYear, 'en') };
	const baht = { th: exports.th.columns.baht, en: exports.en.columns.baht };
	const name = by === 'plan' ? ('nameByPlan' as const) : ('name' as const);
	return [
		{
			key: 'level',
			type: 'text',
			head: { th: planActual.th.level, en: planActual.en.level },
			value: (line, lang) => planActual(lang).levels[line.level]
		},
		{
			key: 'code',
			type: 'text',
			head: { th: planActual.th.code, en: planActual.en.code },
			value: (line) => line.code
		},
		{
			key: 'title',
			type: 'text',
			head: { th: planActual.th[name], en: planActual.en[name] },
			value: (line, lang) =>
				line.level === 'coverage' ? planActual(lang).coverageOf(line.name, line.of) : line.name
		},
		...heads.th.map((head, i): PlanActualColumn => ({
			key: `money_${i + 1}`,
			type: 'money',
			head: { th: head, en: heads.en[i]! },
			unit: baht,
			value: (line) =>
				line.level === 'coverage' ? (line.coverage[i]?.toString() ?? null) : bahtOf(line.cells[i]!)
		})),
		{
			key: 'basis',
			type: 'text',
			head: { th: planActual.th.basis, en: planActual.en.basis },
			value: (line, lang) => line.basis && planActual(lang).bases[line.basis]
		}
	];
}
