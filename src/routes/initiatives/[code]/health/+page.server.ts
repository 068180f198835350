import * as v from 'valibot';
import { writeFilter } from '#lib/domain/filter.ts';
import { overrideHealths, overrideState } from '#lib/domain/health-override.ts';
import { canOverrideHealth } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import { choice, requiredDay, requiredInteger, requiredLines } from '#lib/server/form-fields.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import { setOverride, withdrawOverride } from '#lib/server/operations/override-health.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listOverrides } from '#lib/server/queries/health-override.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { findInitiativeFigure, listInitiativeCurve } from '#lib/server/queries/initiative-figures.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { findOwnPeriod } from '../find-own-period.ts';

const set = v.object({ health: choice(overrideHealths), reason: requiredLines(2_000), ends_on: requiredDay });
const withdrawal = v.object({
	id: requiredInteger(1, Number.MAX_SAFE_INTEGER),
	because: requiredLines(2_000)
});

export const load: PageServerLoad = async (event) => {
	const { subject, period } = await loadReviewed(event);
	const { today } = event.locals;
	const [record, figure, overrides, curve] = await Promise.all([
		findInitiativeRecord(db, subject.id, today),
		findInitiativeFigure(db, subject.id, period),
		listOverrides(db, subject.id),
		listInitiativeCurve(db, subject.id)
	]);
	const { code, title_th, title_en, is_sample } = record!;
	const withState = overrides.map((one) => ({ ...one, state: overrideState(one, today) }));
	return {
		initiative: { code, title_th, title_en, is_sample },
		period,
		health: figure?.health ?? null,
		isOpen: figure !== undefined && figure.frozen_at === null,
		open: curve
			.filter(({ frozen_at }) => frozen_at === null)
			.map((row) => ({ fiscalYear: row.fiscal_year, quarter: row.quarter })),
		overrides: withState,
		current: withState.find(({ state }) => state === 'holds') ?? null,
		saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	set: async (event) => {
		const { subject, period } = await loadReviewed(event);
		const { values } = await readForm(event);
		const parsed = parseForm(set, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return taken(values, () =>
			writeForm(event, values, async (trx, acting) => {
				await setOverride(trx, subject.id, period, parsed.output, acting);
				return `/initiatives/${subject.code}/health?saved=1&${writeFilter({ period })}`;
			})
		);
	},
	withdraw: async (event) => {
		const { subject, period } = await loadReviewed(event);
		const { values } = await readForm(event);
		const parsed = parseForm(withdrawal, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return taken(values, () =>
			writeForm(event, values, async (trx, acting) => {
				await withdrawOverride(trx, subject.id, parsed.output.id, parsed.output.because, acting);
				return `/initiatives/${subject.code}/health?saved=1&${writeFilter({ period })}`;
			})
		);
	}
};

async function taken(values: Parameters<typeof formFailure>[1], write: () => ReturnType<typeof writeForm>) {
	try {
		return await write();
	} catch (error) {
		if (!(error instanceof InvalidFields)) throw error;
		return formFailure(422, values, error.errors);
	}
}

async function loadReviewed(event: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
	const { locals, params } = event;
	const subject = await findInitiativeSubject(db, params.code, locals.today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canOverrideHealth(locals.user, subject));
	return { subject, period: await findOwnPeriod(event, subject.id) };
}
