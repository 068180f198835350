import { readMany } from '#lib/domain/import/many.ts';
import type { Values } from '#lib/domain/import/subject.ts';
import type { NameLists } from '#lib/server/imports/rows/context.ts';
import { withPrecision } from '#lib/server/imports/rows/milestones.ts';
import type { Rules } from '#lib/server/imports/rows/rules.ts';
import { writeDimensions } from '#lib/server/queries/import-records/initiatives.ts';
import type { ImportRecord } from '#lib/server/queries/import-records/record.ts';
import type { FormChoices } from '#lib/server/queries/form-choices.ts';
import type { InitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { parseInitiative, type ParsedInitiative } from '#lib/server/record-forms/initiative-form.ts';

const NAMES: Record<string, string> = { start: 'start_date', end: 'end_date', changed_from: 'status_from' };
const TEXTS = [
	'code',
	'title_th',
	'title_en',
	'plan_code',
	'organisation_code',
	'objective_th',
	'objective_en',
	'beneficiaries_th',
	'beneficiaries_en',
	'visibility',
	'emenscr_code',
	'status',
	'status_reason'
] as const;

export const initiativeRules: Rules<ParsedInitiative, InitiativeRecord> = {
	keyOf: (values) => values['code'] ?? '',
	repeats: false,
	labelOf: ({ code, title_th }) => [code, title_th].filter(Boolean).join(' · '),
	complete(values, was) {
		const dated = withPrecision(
			withPrecision(values, 'start_date', 'start_precision'),
			'end_date',
			'end_precision'
		);
		const full: Values = {
			...dated,
			...(dated['dimensions'] && { dimensions: sharedParts(dated['dimensions'], was) })
		};
		// As a new one stands in its form; it is not open to everybody before somebody says so.
		return was
			? full
			: { ...full, visibility: full['visibility'] ?? 'internal', status: full['status'] ?? 'active' };
	},
	parse({ merged, was, context, target }) {
		const lists = (target?.is_sample ?? context.actor.is_sample) ? context.lists.sample : context.lists.real;
		const text = (field: string) => merged[field] ?? '';
		const sent = {
			...Object.fromEntries(TEXTS.map((field) => [field, text(field)])),
			responsible_user_id: userId(merged['responsible_user_id'] ?? null, was, lists),
			start: text('start_date'),
			start_precision: merged['start_precision'] ?? 'day',
			end: text('end_date'),
			end_precision: merged['end_precision'] ?? 'day',
			...Object.fromEntries(
				readMany(text('dimensions')).map(({ name, parts }) => [`part_${name}`, String(parts ?? 1)])
			),
			place_codes: readMany(text('place_codes')).map(({ name }) => name),
			status_from: merged['status_from'] ?? context.changed_from,
			changed_how: 'from',
			changed_from: context.changed_from
		};
		const parsed = parseInitiative(
			sent,
			was ? withOwn(lists.choices, was.stored) : lists.choices,
			was?.stored ?? null
		);
		if (parsed.ok) return { ok: true, payload: parsed.output };
		return {
			ok: false,
			errors: Object.fromEntries(
				Object.entries(parsed.errors).map(([name, code]) => [
					name.startsWith('part_') ? 'dimensions' : (NAMES[name] ?? name),
					code
				])
			)
		};
	}
};

/** Names without parts share alike, unless they are the very ones that the record has in its own parts. */
function sharedParts(typed: string, was: ImportRecord<InitiativeRecord> | null): string | null {
	const many = readMany(typed);
	const own = was?.stored.dimensions ?? [];
	const isSame =
		many.every(({ name, parts }) => parts === null && own.some((one) => one.dimension_code === name)) &&
		own.length === many.length;
	return isSame
		? writeDimensions(own)
		: writeDimensions(many.map(({ name, parts }) => ({ dimension_code: name, parts: parts ?? 1 })));
}

function userId(
	address: string | null,
	was: ImportRecord<InitiativeRecord> | null,
	lists: NameLists
): string {
	if (address === null) return '';
	// Somebody who has left may stay responsible until another is named.
	return address === was?.values['responsible_user_id']
		? (was.stored.responsible_user_id ?? '')
		: (lists.userIds.get(address) ?? address);
}

/** What the record has already is no new choice, whatever the form would offer. */
function withOwn(choices: FormChoices, own: InitiativeRecord): FormChoices {
	const places = own.place_codes.filter((code) => !choices.places.some((one) => one.code === code));
	const person =
		own.responsible_user_id !== null && !choices.people.some(({ id }) => id === own.responsible_user_id)
			? own.responsible_user_id
			: null;
	if (places.length === 0 && person === null) return choices;
	return {
		...choices,
		places: [
			...choices.places,
			...places.map((code) => ({ code, kind: '', name_th: '', name_en: null, parent_code: null }))
		],
		people: person === null ? choices.people : [...choices.people, { id: person, name: '' }]
	};
}
