import type { Kysely } from 'kysely';
import {
	SUBJECTS,
	type CellError,
	type Mapping,
	type ReadRow,
	type ImportSubject,
	type Values
} from '#lib/domain/import/subject.ts';
import { compareRow, mergeRow } from '#lib/domain/import/verdict.ts';
import {
	canCreateInitiative,
	canEditInitiative,
	canSeeInitiative,
	createdSubject,
	writeNames
} from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { ALL_RULES } from '#lib/server/imports/rows/all-rules.ts';
import type { RowContext } from '#lib/server/imports/rows/context.ts';
import { resolveNames } from '#lib/server/imports/rows/names.ts';
import type { RuleErrors } from '#lib/server/imports/rows/rules.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import type { JudgedRow } from '#lib/server/queries/data-import-rows.ts';
import type { ImportRecord } from '#lib/server/queries/import-records/record.ts';
import { listImportRecords } from '#lib/server/queries/import-rows.ts';
import { listImportTargets, type Target } from '#lib/server/queries/import-targets.ts';

export type RowToJudge = Pick<ReadRow, 'line' | 'values' | 'errors' | 'skipped' | 'id' | 'stamp'> &
	Partial<Pick<ReadRow, 'notes'>>;
/** With what is to be written where the row is new or changed, and in whose names it may be. */
export type RowWithVerdict = JudgedRow & {
	payload: unknown;
	was: ImportRecord | null;
	target: Target | null;
	names: (string | null)[];
};
/** What was met in the file so far: how often each key, and on which line first. */
export type SeenKeys = Map<string, { line: number; times: number }>;
/** made: records that the same import has made already; they are nobody's to be matched with. */
export type JudgeContext = {
	subject: ImportSubject;
	columns: Mapping['columns'];
	context: RowContext;
	seenKeys: SeenKeys;
	made?: ReadonlySet<number>;
};

/** Verdicts of some rows; the database is asked for all of them at once. */
export async function judgeRows(
	db: Kysely<DB>,
	rows: readonly RowToJudge[],
	judging: JudgeContext
): Promise<RowWithVerdict[]> {
	const { subject, context } = judging;
	const codeField = SUBJECTS[subject].key[0]!;
	const codes = [...new Set(rows.flatMap(({ values }) => values[codeField] ?? []))];
	const targets = await listImportTargets(db, codes, context.today);
	const dates = [...new Set(rows.flatMap(({ values }) => values['transaction_date'] ?? []))];
	const ids = rows.flatMap(({ id }) => (id !== undefined && /^\d{1,15}$/.test(id) ? [Number(id)] : []));
	const found = await listImportRecords(
		db,
		subject,
		[...targets.values()].map(({ id }) => id),
		context.today,
		{ ids, dates }
	);
	const records = found.filter(({ id }) => !judging.made?.has(id));
	const byId = new Map(records.map((record) => [String(record.id), record]));
	const byKey = Map.groupBy(records, ({ values }) => ALL_RULES[subject].keyOf(values));
	return rows.map((row) => {
		const judged = judgeRow(row, { ...judging, targets, byId, byKey });
		return { ...judged, errors: judged.errors.slice(0, 20) };
	});
}

type Found = JudgeContext & {
	targets: Map<string, Target>;
	byId: Map<string, ImportRecord>;
	byKey: Map<string, ImportRecord[]>;
};

function judgeRow(row: RowToJudge, found: Found): RowWithVerdict {
	const { subject, columns, context, seenKeys, targets, byId, byKey } = found;
	const rules = ALL_RULES[subject];
	const target = targets.get(row.values[SUBJECTS[subject].key[0]!] ?? '') ?? null;
	const base = {
		line: row.line,
		label: rules.labelOf(row.values).slice(0, 300),
		skipped: row.skipped ?? null,
		stamp: row.stamp ?? null,
		record_id: null,
		initiative_id: null,
		seen_stamp: null,
		changes: [],
		notes: row.notes ?? [],
		payload: null,
		was: null,
		target,
		names: [null]
	};
	if (row.skipped) return { ...base, verdict: 'skipped', row_values: null, errors: [] };
	const cells = (errors: RuleErrors, params?: Record<string, string>): CellError[] =>
		Object.entries(errors).map(([field, key]) => ({
			field,
			column: columns[field] ?? null,
			key,
			...(params && { params })
		}));
	const refuse = (errors: CellError[], more: Partial<RowWithVerdict> = {}): RowWithVerdict => ({
		...base,
		verdict: 'error',
		row_values: row.values,
		errors,
		...more
	});

	const unknown = whyUnknown(row.values, target, found);
	// A cell that could not be read is not also missing.
	if (unknown)
		return refuse([
			...row.errors,
			...cells(unknown).filter(({ field }) => !row.errors.some((one) => one.field === field))
		]);
	const lists = (target?.is_sample ?? context.actor.is_sample) ? context.lists.sample : context.lists.real;
	const resolved = resolveNames(subject, row.values, lists, context.choices, columns);
	// What could not be read is told first; what depends on it would only repeat it.
	const unread = [...row.errors, ...resolved.errors];
	if (unread.length > 0) return refuse(unread);

	const own = row.id === undefined ? undefined : byId.get(row.id);
	if (row.id !== undefined && !own)
		return refuse(cells({ [SUBJECTS[subject].key[0]!]: 'record_gone' }), { verdict: 'conflict' });
	const key = rules.keyOf(rules.complete(resolved.values, own ?? null, context));
	const first = seenKeys.get(key);
	seenKeys.set(key, { line: first?.line ?? row.line, times: (first?.times ?? 0) + 1 });
	if (first && !rules.repeats)
		return refuse(
			cells(
				{ [SUBJECTS[subject].key.findLast((field) => field in columns)!]: 'twice_in_file' },
				{ line: String(first.line) }
			)
		);
	if (own && !rules.repeats && rules.keyOf(own.values) !== key) {
		const edited = SUBJECTS[subject].key.find(
			(field) => field in resolved.values && resolved.values[field] !== own.values[field]
		);
		return refuse(cells({ [edited ?? SUBJECTS[subject].key[0]!]: 'key_changed' }));
	}
	const was = own ?? byKey.get(key)?.[first?.times ?? 0] ?? null;
	const given = rules.complete(resolved.values, was, context);
	const missing = was
		? []
		: SUBJECTS[subject].fields
				.filter(({ id, isRequired }) => isRequired && (given[id] ?? null) === null)
				.map(({ id }) => id);
	if (missing.length > 0)
		return refuse(cells(Object.fromEntries(missing.map((field) => [field, 'required']))));

	const created =
		subject === 'initiatives' && !was ? mayCreate(context, given['organisation_code'] ?? null) : true;
	if (created !== true) return refuse(cells({ organisation_code: created }));

	const current = was && rowStamp(subject, was.values);
	const stamp =
		row.stamp !== undefined && was
			? { written: row.stamp, given: rowStamp(subject, resolved.values), current: current! }
			: undefined;
	const { verdict, changes } = compareRow(given, was?.values ?? null, stamp);
	const about = {
		row_values: given,
		changes,
		was,
		record_id: was?.id ?? null,
		initiative_id: was?.initiative_id ?? target?.id ?? null,
		seen_stamp: current
	};
	// What changes nothing asks for no right: a list that was handed out may hold others' records.
	if (verdict === 'same') return { ...base, ...about, verdict, errors: [] };
	const allowed = target ? canEditInitiative(context.actor, target) : true;
	if (allowed !== true) return refuse(cells({ [SUBJECTS[subject].key[0]!]: `may_not_${allowed}` }), about);
	if (verdict === 'conflict')
		return {
			...base,
			...about,
			verdict,
			errors: cells(Object.fromEntries(changes.map(({ field }) => [field, 'changed_meanwhile'])))
		};
	const changed = changes[0]?.field ?? SUBJECTS[subject].key[0]!;
	if (was?.fixed) return refuse(cells({ [changed]: was.fixed }), about);
	const ruled = rules.parse({ merged: mergeRow(given, was?.values ?? null), given, was, target, context });
	if (!ruled.ok) return refuse(cells(ruled.errors), about);
	const names = writeNames(
		context.actor,
		target ?? createdSubject(given['organisation_code'] ?? null, context.actor.is_sample)
	);
	const notes = [
		...base.notes,
		...(rules.notesOf?.(ruled.payload, context) ?? []).map((note) => ({
			...note,
			column: columns[note.field] ?? null
		}))
	];
	return { ...base, ...about, verdict, errors: [], notes, payload: ruled.payload, names };
}

/** What one may not see does not exist, and a code that it has can be no new one's. */
function whyUnknown(values: Values, target: Target | null, { subject, context }: Found): RuleErrors | null {
	const field = SUBJECTS[subject].key[0]!;
	if ((values[field] ?? null) === null) return { [field]: 'required' };
	if (target && canSeeInitiative(context.actor, target) === true) return null;
	if (subject !== 'initiatives') return { [field]: 'no_such_initiative' };
	return target ? { [field]: 'taken' } : null;
}

/** Asked once the organisation's name is a code. */
function mayCreate(context: RowContext, organisation_code: string | null): true | string {
	const verdict = canCreateInitiative(context.actor, organisation_code, context.actor.is_sample);
	return verdict === true ? true : `may_not_${verdict}`;
}
