import * as v from 'valibot';
import { allowedDecisions } from '#lib/domain/next-year.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { lockVersion, requiredLines } from '#lib/server/form-fields.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { readForm, type FormValues } from '#lib/server/forms.ts';
import { decideYearItem, type YearDecision } from '#lib/server/operations/decide-year-item.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { itemFields, loadItem, type ItemPage } from './load-item.ts';
import { parseSuccessor } from './successor-form.ts';

export const load: PageServerLoad = async (event) => {
	const page = await loadItem(event);
	const { fiscalYear, item, record, plans, carriedNow } = page;
	const isMade = item.decision === 'create' && item.successor_code !== null;
	return {
		fiscalYear,
		plans,
		carriedNow,
		initiative: { code: record.code, title_th: record.title_th, title_en: record.title_en },
		item: { ...item, decided_at: item.decided_at?.getTime() ?? null },
		allowed: isMade ? [] : allowedDecisions(item.why),
		fields: itemFields(page, event.locals.lang)
	};
};

export const actions: Actions = {
	create: (event) =>
		decide(event, (values, page) => {
			const parsed = parseSuccessor(values, page);
			return parsed.ok ? { ok: true, output: { kind: 'create', successor: parsed.output } } : parsed;
		}),
	continue: (event) => decide(event, () => ({ ok: true, output: { kind: 'continue' } })),
	decline: (event) =>
		decide(event, (values) => {
			const parsed = parseForm(v.object({ reason: requiredLines(1_000) }), values);
			return parsed.ok ? { ok: true, output: { kind: 'decline', reason: parsed.output.reason } } : parsed;
		})
};

async function decide(
	event: RequestEvent,
	read: (
		values: FormValues,
		page: ItemPage
	) => ReturnType<typeof parseForm> | { ok: true; output: YearDecision }
) {
	const page = await loadItem(event);
	const { values } = await readForm(event);
	const [seen, parsed] = [parseForm(v.object({ lock_version: lockVersion }), values), read(values, page)];
	if (!parsed.ok) return formFailure(422, values, parsed.errors);
	if (!seen.ok) return formFailure(422, values, seen.errors);
	const decision = parsed.output as YearDecision;
	const { fiscalYear, subject } = page;
	try {
		return await writeForm(
			event,
			values,
			async (trx, acting) => {
				await decideYearItem(
					trx,
					{ fiscal_year: fiscalYear, initiative_id: subject.id, lock_version: seen.output.lock_version },
					decision,
					acting
				);
				return `/next-year/${fiscalYear}/${subject.code}?done=${decision.kind}`;
			},
			async () => ({ values: {}, lock_version: (await loadItem(event)).item.lock_version })
		);
	} catch (error) {
		if (error instanceof InvalidFields) return formFailure(422, values, error.errors);
		if ((error as { constraint?: unknown } | null)?.constraint === 'initiative_code_key')
			return formFailure(422, values, { code: 'taken' });
		throw error;
	}
}
