import { periodKey, periodOf } from '#lib/domain/calendar.ts';
import { db } from '#lib/server/db/database.ts';
import { formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { recordTransaction } from '#lib/server/operations/record-transaction.ts';
import { saveBudget } from '#lib/server/operations/save-budget.ts';
import { listPeriodStates } from '#lib/server/queries/import-targets.ts';
import { listMilestoneBudgets } from '#lib/server/queries/plan-actual.ts';
import { listBudgetRows, listMoneyEntries, listTransactions } from '#lib/server/queries/money-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';
import { budgetFields, parseBudget, parseTransaction } from '#lib/server/record-forms/money-form.ts';

type MoneyEvent = Pick<RequestEvent, 'locals' | 'url' | 'params'>;

export const load: PageServerLoad = async (event) => {
	const record = await loadEditable(event);
	const [fields, transactions, budgets, entries, steps] = await Promise.all([
		fieldsOf(event, record.id),
		listTransactions(db, record.id),
		listBudgetRows(db, record.id),
		listMoneyEntries(db, record.id),
		listMilestoneBudgets(db, [record.id])
	]);
	return { ...editHead(record, event.url), fields, transactions, record: { budgets, entries, steps } };
};

export const actions: Actions = {
	budget: async (event) => {
		const record = await loadEditable(event);
		const form = await readForm(event);
		const values = withChoices(form.values, await fieldsOf(event, record.id));
		const parsed = parseBudget(values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return writeForm(
			event,
			values,
			async (trx, acting) => {
				await saveBudget(
					trx,
					{ initiative_id: record.id, lock_version: Number(form.text('lock_version')) },
					parsed.output,
					acting
				);
				return `/initiatives/${record.code}/money?saved=1`;
			},
			async () => ({
				values: await fieldsOf(event, record.id),
				lock_version: (await loadEditable(event)).lock_version
			})
		);
	},
	transaction: async (event) => {
		const record = await loadEditable(event);
		const { values } = await readForm(event);
		const parsed = parseTransaction(values, event.locals.today);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		// Its figures stay, and this stands beside them: whoever adds it says that they know.
		const period = periodOf(parsed.output.transaction_date);
		const key = periodKey(period);
		if (
			values['late_for'] !== key &&
			(await listPeriodStates(db)).get(`${period.fiscalYear}-${period.quarter}`) === 'closed'
		)
			return formFailure(422, { ...values, closed_quarter: key }, { transaction_date: 'closed_quarter' });
		return writeForm(event, values, async (trx, acting) => {
			await recordTransaction(trx, record.id, parsed.output, acting);
			return `/initiatives/${record.code}/money?saved=1`;
		});
	}
};

async function fieldsOf(event: MoneyEvent, id: number) {
	return budgetFields(await listBudgetRows(db, id), event.locals.lang);
}
