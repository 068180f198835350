import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	choice,
	optionalDay,
	requiredDecimal,
	requiredInteger,
	requiredText,
	ticks
} from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { parseForm } from '#lib/server/parse-form.ts';

const post = (body: BodyInit, type?: string) => ({
	request: new Request('http://x/', {
		method: 'POST',
		body,
		...(type && { headers: { 'content-type': type } })
	})
});
const urlencoded = (text: string) => post(text, 'application/x-www-form-urlencoded');

describe('readForm', () => {
	test('cleans texts, keeps lines, lists what is repeated, leaves passwords alone', async () => {
		const body = new FormData();
		body.append('name', ' น\u0E4D\u0E32\u200B\u0000 ');
		body.append('lines', 'a \r\n\r\n\r\n\r\nb');
		body.append('dimension', 'security');
		body.append('dimension', 'society');
		body.append('password', ' a  b ');
		body.append('file', new File(['x'], 'x.txt'));
		const form = await readForm(post(body), { raw: ['password'] });
		expect({ ...form.values }).toEqual({
			name: 'นำ',
			lines: 'a\n\nb',
			dimension: ['security', 'society'],
			password: ' a  b '
		});
		expect(form.files['file']?.[0]?.name).toBe('x.txt');
		expect(form.list('dimension')).toHaveLength(2);
		expect(form.text('absent')).toBe('');
	});

	test.each([
		['malformed multipart', post('--x\r\nnonsense', 'multipart/form-data; boundary=y'), 400],
		['multipart without a boundary', post('a=b', 'multipart/form-data'), 400],
		['JSON', post('{', 'application/json'), 415],
		['plain text', post('a=b', 'text/plain'), 415],
		['thousands of fields', urlencoded('a=1&'.repeat(5_001)), 413]
	])('refuses %s', async (_what, event, status) => {
		await expect(readForm(event)).rejects.toMatchObject({ status });
	});

	test('a field called __proto__ is only a field', async () => {
		const form = await readForm(urlencoded('__proto__=x&constructor=y'));
		expect(Object.keys(form.values)).toEqual(['__proto__', 'constructor']);
	});
});

describe('parseForm', () => {
	const schema = v.object({
		name: requiredText(10),
		kind: choice(['a', 'b']),
		day: optionalDay,
		percent: requiredDecimal({ min: 0, max: 100, scale: 2 }),
		year: requiredInteger(2484, 2700),
		tags: ticks(['x', 'y'])
	});
	const good = { name: 'ชื่อ', kind: 'a', day: '๑๑/๑๑/๒๕๖๓', percent: '๕๐.๕', year: '2563', tags: 'x' };

	test('gives typed values', () => {
		expect(parseForm(schema, good)).toEqual({
			ok: true,
			output: { name: 'ชื่อ', kind: 'a', day: '2020-11-11', percent: '50.5', year: 2563, tags: ['x'] }
		});
	});

	test.each([
		[{ name: '  ' }, { name: 'required' }],
		[{ name: 'x'.repeat(11) }, { name: 'too_long' }],
		[{ name: 'x'.repeat(2_000_000) }, { name: 'too_long' }],
		[{ kind: 'c' }, { kind: 'unknown_choice' }],
		[{ kind: '' }, { kind: 'required' }],
		[{ day: '31/02/2563' }, { day: 'no_such_day' }],
		[{ percent: '101' }, { percent: 'too_large' }],
		[{ percent: 'abc' }, { percent: 'not_a_number' }],
		[{ percent: '' }, { percent: 'required' }],
		[{ year: '2563.5' }, { year: 'not_whole' }],
		[{ tags: ['x', 'z'] }, { tags: 'unknown_choice' }],
		[{ percent: ['1', '2'], name: ['', 'x'] }, { name: 'required' }]
	])('%j is refused at its field', (change, errors) => {
		expect(parseForm(schema, { ...good, ...(change as object) })).toEqual({ ok: false, errors });
	});

	test('what was not sent is required', () => {
		expect(parseForm(schema, {})).toEqual({
			ok: false,
			errors: { name: 'required', kind: 'required', percent: 'required', year: 'required' }
		});
	});
});
