import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMultiline, cleanText, searchKey, toArabicDigits, toThaiDigits } from '#lib/domain/text.ts';

const awkward = fc.string({
	unit: fc.constantFrom(
		...'กนพ\u0E31\u0E32\u0E33\u0E34\u0E37\u0E38\u0E39\u0E3A\u0E40\u0E41\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E',
		...'aAe๑7\u0301\u0331 \t\n\r\u0000\u00A0\u00AD\u200B\u200D\u2028\u202E\u2060\uFEFF\u0085\u0130\uD800'
	),
	maxLength: 12
});

describe('Thai typed in several ways becomes one', () => {
	test.each([
		['nikhahit + aa', '\u0E17\u0E4D\u0E32', '\u0E17\u0E33'],
		['nikhahit, tone, aa', '\u0E19\u0E4D\u0E49\u0E32', '\u0E19\u0E49\u0E33'],
		['tone, nikhahit, aa', '\u0E19\u0E49\u0E4D\u0E32', '\u0E19\u0E49\u0E33'],
		['tone after sara am', '\u0E19\u0E33\u0E49', '\u0E19\u0E49\u0E33'],
		['two sara e', '\u0E40\u0E40\u0E1C\u0E19', '\u0E41\u0E1C\u0E19'],
		['two sara e around a zero-width space', '\u0E40\u200B\u0E40\u0E1C\u0E19', '\u0E41\u0E1C\u0E19'],
		['tone before upper vowel', '\u0E17\u0E48\u0E35', '\u0E17\u0E35\u0E48'],
		['tone before lower vowel', '\u0E2D\u0E22\u0E39\u0E48', '\u0E2D\u0E22\u0E39\u0E48'],
		['tone before lower vowel, wrong way', '\u0E2D\u0E22\u0E48\u0E39', '\u0E2D\u0E22\u0E39\u0E48'],
		[
			'thanthakhat before lower vowel',
			'\u0E1E\u0E31\u0E19\u0E18\u0E4C\u0E38',
			'\u0E1E\u0E31\u0E19\u0E18\u0E38\u0E4C'
		]
	])('%s', (_, typed, wanted) => {
		expect(cleanText(typed)).toBe(wanted);
	});
	test('right text stays as it is', () => {
		const text = 'การกำกับ ติดตาม และประเมินผลแผนบูรณาการแก้ไขปัญหา จชต. น้ำท่วม ก่อหนี้ผูกพัน สิทธิ์ พันธุ์ เปอร์เซ็นต์';
		expect(cleanText(text)).toBe(text);
	});
});

describe('what cannot be seen goes', () => {
	test.each([
		['NUL', 'ก\u0000ข', 'กข'],
		['zero-width space, which trim() keeps', '\u200Bกข\u200B', 'กข'],
		['byte-order mark', '\uFEFFกข', 'กข'],
		['soft hyphen and direction marks', 'ก\u00AD\u202E\u200Eข', 'กข'],
		['white space of all kinds', ' ก \t\r\n\u00A0\u2003 ข ', 'ก ข'],
		['a lone surrogate', 'ก\uD800', 'ก\uFFFD'],
		['decomposed Latin', 'Cafe\u0301', 'Caf\u00E9']
	])('%s', (_, typed, wanted) => {
		expect(cleanText(typed)).toBe(wanted);
	});
	test('lines stay in long text, three and more are folded', () => {
		expect(cleanMultiline('  ก  ข \r\nค\u0000 \r\r\n\n \n\u200B\nง\u2028จ\n\n')).toBe('ก ข\nค\n\nง\nจ');
	});
});

describe('any text', () => {
	test('cleaned twice is cleaned once', () => {
		fc.assert(
			fc.property(awkward, (text) => {
				for (const clean of [cleanText, cleanMultiline, searchKey])
					expect(clean(clean(text))).toBe(clean(text));
			}),
			{ numRuns: 2000 }
		);
	});
	test('comes out in NFC, without what PostgreSQL or a reader trips over', () => {
		fc.assert(
			fc.property(fc.oneof(awkward, fc.string({ unit: 'binary' })), (text) => {
				const clean = cleanMultiline(text);
				expect(clean).toBe(clean.normalize('NFC'));
				expect(clean).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\uFEFF]|\n{3}|^\s|\s$/);
			}),
			{ numRuns: 2000 }
		);
	});
	test('is cleaned in linear time', () => {
		const started = performance.now();
		cleanText('\u0E33\u0E48\u0E4D\u0E32'.repeat(250_000));
		expect(performance.now() - started).toBeLessThan(3000);
	});
});

describe('digits and search keys', () => {
	test('digits go both ways', () => {
		expect(toArabicDigits('ปี ๒๕๖๓ ไตรมาส ๔')).toBe('ปี 2563 ไตรมาส 4');
		fc.assert(
			fc.property(fc.nat(), (n) => void expect(toArabicDigits(toThaiDigits(String(n)))).toBe(String(n)))
		);
	});
	test('match however a name was typed', () => {
		expect(searchKey('โครงการ Together ปี ๒๕๖๓')).toBe('โครงการtogetherปี2563');
		expect(searchKey('\u0E17\u0E4D\u0E32 งาน')).toBe(searchKey('\u0E17\u0E33\u200Bงาน'));
	});
});
