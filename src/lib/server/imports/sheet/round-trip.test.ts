import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { dateOfDayNumber, dayNumber } from '#lib/domain/civil.ts';
import { readMany, writeMany } from '#lib/domain/import/many.ts';
import { matchName } from '#lib/domain/import/near-match.ts';
import {
	SUBJECTS,
	subjects,
	type Cell,
	type Field,
	type ImportSubject,
	type Values
} from '#lib/domain/import/subject.ts';
import { PRECISIONS, unitRange, type Precision } from '#lib/domain/span.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import type { Lists, Named } from '#lib/server/imports/sheet/opened.ts';
import { readRows } from '#lib/server/imports/sheet/read-rows.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import { suggestMapping } from '#lib/server/imports/sheet/suggest-mapping.ts';
import { writeRoundTrip, writeTemplate } from '#lib/server/imports/sheet/write-template.ts';
import { unzip } from '../../../../../tests/support/unzip.ts';
import { fileOf } from '../../../../../tests/support/workbook-file.ts';

afterAll(stopXlsxWriter);

const named = (code: string, name_th: string, name_en: string | null = null): Named => ({
	code,
	name_th,
	name_en
});
const LISTS: Lists = {
	organisations: [
		named('sbpac', 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้', 'SBPAC'),
		named('a', 'กองประสานงาน', 'Coordination'),
		named('b', 'กองประสานงาน', null),
		named('c', 'กอง ก, ข; ค', null)
	],
	plans: [named('fy2563', 'แผนปี 2563', 'FY2563 plan'), named('together', 'Together')],
	dimensions: [
		named('security', 'ความมั่นคง', 'Security'),
		named('economy', 'เศรษฐกิจ', 'Economy'),
		named('odd', 'ด้าน (50%)', null)
	],
	places: [
		named('94', 'ปัตตานี', 'Pattani'),
		named('9401', 'เมืองปัตตานี', null),
		named('900101', 'บ่อยาง', null),
		named('900201', 'บ่อยาง', null)
	],
	initiatives: [named('SBPAC-2563-1', 'โครงการ ก'), named('T-2', 'โครงการ ข')],
	people: [named('somchai@example.org', 'สมชาย'), named('somying@example.org', 'สมชาย')]
};
const listOf = (field: Field): Named[] | undefined =>
	({
		organisation: LISTS.organisations,
		plan: LISTS.plans,
		dimension: LISTS.dimensions,
		place: LISTS.places,
		person: LISTS.people
	})[field.type as string];

/** How exact a date is shows in the date. */
const columnsOf = (subject: ImportSubject) =>
	SUBJECTS[subject].fields.filter(({ type }) => type !== 'precision').map(({ id }) => id);

/** Any value of a field, as the database has it. */
function valueOf(field: Field, subject: ImportSubject): fc.Arbitrary<string | null> {
	const decimal = (places: number, most: number) =>
		fc
			.integer({ min: field.min === undefined ? -most : field.min === 0 ? 0 : 1, max: most })
			.map((units) => String(units / 10 ** places));
	const some = (() => {
		switch (field.type) {
			case 'money':
				return decimal(2, 1_000_000_000_000);
			case 'percent':
				return decimal(2, 10_000);
			case 'number':
				return field.scale === 0 ? fc.integer({ min: 1, max: 500 }).map(String) : decimal(4, 1_000_000);
			case 'fiscal_year':
				return fc.integer({ min: 2540, max: 2580 }).map(String);
			case 'quarter':
				return fc.integer({ min: 1, max: 4 }).map(String);
			case 'currency':
				return fc.constantFrom('THB', 'USD');
			case 'choice':
				return fc.constantFrom(...field.choices!);
			case 'date':
				return fc
					.integer({ min: dayNumber('1960-01-01'), max: dayNumber('2060-12-31') })
					.map(dateOfDayNumber);
			case 'code':
				return fc.constantFrom('SBPAC-2563-1', 'T-2', '007');
			case 'text':
				return fc.constantFrom(
					'โครงการ ก',
					'=1+1',
					'-5',
					"'x",
					'<b>&"',
					'รวม',
					'ไม่ระบุ',
					'1/2',
					'2563',
					'a'.repeat(400),
					...(field.isLong ? ['บน\nล่าง\n\nท้าย'] : [])
				);
			default: {
				const codes = listOf(field)!.map(({ code }) => code);
				if (!field.isMany) return fc.constantFrom(...codes);
				return fc
					.uniqueArray(fc.constantFrom(...codes), { minLength: 1 })
					.chain((all) =>
						fc.tuple(
							...all
								.sort()
								.map((name) =>
									fc
										.integer({ min: 1, max: 9 })
										.map((parts) => ({ name, parts: field.type === 'dimension' ? parts : null }))
								)
						)
					)
					.map((all) => writeMany(all)!);
			}
		}
	})();
	const isNeeded =
		SUBJECTS[subject].key.includes(field.id) && (field.isRequired || field.blank !== undefined);
	return isNeeded ? some : fc.option(some);
}
function recordOf(subject: ImportSubject): fc.Arbitrary<Values> {
	const { fields } = SUBJECTS[subject];
	const plain = fields.filter(({ type }) => type !== 'precision');
	return fc
		.tuple(
			fc.record(Object.fromEntries(plain.map((field) => [field.id, valueOf(field, subject)]))),
			fc.array(fc.constantFrom(...PRECISIONS), { minLength: 2, maxLength: 2 })
		)
		.map(([values, precisions]) => {
			const made: Values = { ...values };
			for (const [i, field] of fields.filter(({ precision }) => precision).entries()) {
				const date = made[field.id] ?? null;
				made[field.precision!] = date && precisions[i]!;
				if (date) made[field.id] = unitRange(date, precisions[i] as Precision)[field.edge!];
			}
			// An end before its start is no record.
			const [start, end] = (['start', 'end'] as const).map(
				(edge) => fields.find((field) => field.edge === edge)?.id ?? ''
			);
			if (made[start!] && made[end!] && made[end!]! < made[start!]!)
				made[end!] = made[fields.find(({ id }) => id === end)!.precision!] = null;
			return made;
		});
}

/** Names back to codes, as the check of an import does. */
function resolved(subject: ImportSubject, values: Values): Values {
	const codeOf = (field: Field, name: string) => {
		const match = matchName(name, listOf(field)!);
		return 'code' in match ? match.code : `? ${name}`;
	};
	return Object.fromEntries(
		Object.entries(values).map(([id, value]) => {
			const field = SUBJECTS[subject].fields.find((one) => one.id === id)!;
			if (value === null || !listOf(field)) return [id, value];
			return [
				id,
				field.isMany
					? writeMany(
							readMany(value)
								.map(({ name, parts }) => ({ name: codeOf(field, name), parts }))
								.sort((a, b) => (a.name < b.name ? -1 : 1))
						)
					: codeOf(field, value)
			];
		})
	);
}
async function read(subject: ImportSubject, bytes: Uint8Array) {
	const opened = await openSheets(fileOf(bytes));
	const first: Cell[][] = [];
	for await (const row of opened.rows(0)) if (first.push(row) === 30) break;
	const { mapping, doubts } = suggestMapping(subject, first);
	const rows = [];
	for await (const row of readRows(subject, mapping, opened.rows(0))) rows.push(row);
	return { opened, mapping, doubts, rows };
}
const given = async function* (rows: Values[]) {
	for (const [i, values] of rows.entries()) yield { id: String(i + 1), values };
};

describe.each(subjects)('%s', (subject) => {
	test.each(['th', 'en'] as const)(
		'what went out comes back the same, by id and stamp (%s)',
		async (lang) => {
			const records = fc.sample(recordOf(subject), { numRuns: 40, seed: 2563 });
			const { rows, mapping, doubts } = await read(
				subject,
				await writeRoundTrip(subject, given(records), LISTS, lang)
			);
			expect(Object.keys(mapping.columns).sort()).toEqual([...columnsOf(subject), '_id', '_stamp'].sort());
			expect(doubts).toEqual([]);
			expect(rows.map(({ errors }) => errors).flat()).toEqual([]);
			expect(rows.map(({ values }) => resolved(subject, values))).toEqual(records);
			expect(rows.map(({ id }) => id)).toEqual(records.map((_, i) => String(i + 1)));
			expect(rows.map(({ stamp }) => stamp)).toEqual(records.map((values) => rowStamp(subject, values)));
		},
		30_000
	);
	test('an empty template is understood, and read by a reader that is not ours', async () => {
		const bytes = await writeTemplate(subject, LISTS, 'th');
		const { opened, mapping, rows } = await read(subject, bytes);
		expect(opened.sheets.map(({ name }) => name)).toEqual(['ข้อมูล', 'วิธีกรอก', 'lists']);
		expect(Object.keys(mapping.columns).sort()).toEqual([...columnsOf(subject)].sort());
		expect(rows).toEqual([]);
		const [heads] = await readSheet(Buffer.from(bytes), 'ข้อมูล');
		expect(heads).toHaveLength(columnsOf(subject).length);
		const sheet = unzip(Buffer.from(bytes)).get('xl/worksheets/sheet1.xml')!.toString();
		expect(sheet).toContain(`<dataValidations count="${columnsOf(subject).length}">`);
		expect(sheet.match(/<formula1>lists!\$[A-Z]+\$2:\$[A-Z]+\$\d+<\/formula1>/g)!.length).toBeGreaterThan(0);
	}, 30_000);
});

test('a cell that was edited is the only one that differs', async () => {
	const records = fc.sample(recordOf('initiatives'), { numRuns: 20, seed: 7 });
	const edited = records.map((values, i) =>
		i === 3
			? { ...values, title_th: 'ชื่อใหม่' }
			: i === 5
				? { ...values, plan_code: values['plan_code'] === 'together' ? 'fy2563' : 'together' }
				: values
	);
	const { rows } = await read('initiatives', await writeRoundTrip('initiatives', given(edited), LISTS, 'th'));
	const changes = rows.flatMap(({ values }, i) =>
		Object.entries(resolved('initiatives', values)).flatMap(([id, value]) =>
			value === records[i]![id] ? [] : [`${i} ${id}`]
		)
	);
	expect(changes).toEqual(['3 title_th', '5 plan_code']);
});

test('a stamp changes with every field and with nothing else', () => {
	const [values] = fc.sample(recordOf('budgets'), { numRuns: 1, seed: 1 }) as [Values];
	const stamp = rowStamp('budgets', values);
	expect(rowStamp('budgets', Object.fromEntries(Object.entries(values).reverse()))).toBe(stamp);
	for (const { id } of SUBJECTS.budgets.fields)
		expect(rowStamp('budgets', { ...values, [id]: 'x' })).not.toBe(stamp);
	expect(rowStamp('transactions', values)).not.toBe(stamp);
	// Nothing is not the word for it, and what stands in one field is not what stands in the next.
	expect(rowStamp('budgets', { ...values, by_act: null, after_transfers: 'x' })).not.toBe(
		rowStamp('budgets', { ...values, by_act: 'x', after_transfers: null })
	);
});
