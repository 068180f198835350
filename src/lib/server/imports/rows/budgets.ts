import type { BudgetRow } from '#lib/domain/initiative-values.ts';
import { join, type Rules } from '#lib/server/imports/rows/rules.ts';
import { parseBudget } from '#lib/server/record-forms/money-form.ts';

const FIELDS = ['fiscal_year', 'expense_class', 'currency', 'by_act', 'after_transfers'] as const;

export const budgetRules: Rules<BudgetRow, null> = {
	keyOf: (values) =>
		join(values['initiative_code'], values['fiscal_year'], values['expense_class'], values['currency']),
	repeats: false,
	labelOf: ({ initiative_code, fiscal_year }) => [initiative_code, fiscal_year].filter(Boolean).join(' · '),
	complete: (values) => ({
		...values,
		expense_class: values['expense_class'] ?? 'unspecified',
		currency: values['currency'] ?? 'THB'
	}),
	parse({ merged }) {
		const parsed = parseBudget(
			Object.fromEntries(FIELDS.map((field) => [`b0_${field}`, merged[field] ?? '']))
		);
		if (!parsed.ok)
			return {
				ok: false,
				errors: Object.fromEntries(Object.entries(parsed.errors).map(([name, code]) => [name.slice(3), code]))
			};
		const [row] = parsed.output;
		return row ? { ok: true, payload: row } : { ok: false, errors: { by_act: 'required' } };
	}
};
