import { expect, test } from 'vitest';
import { containsPattern, initiativeSearchText, readSearch } from './search.ts';

test('white space divides; every word is a term', () => {
	expect(readSearch('  เยาวชน  ชุมชน ').terms.map((term) => term.keys)).toEqual([['เยาวชน'], ['ชุมชน']]);
	expect(readSearch('').terms).toEqual([]);
});

test('a year is found in พ.ศ. and ค.ศ., in Thai digits, with or without its word', () => {
	for (const typed of [
		'2563',
		'2020',
		'๒๕๖๓',
		'ปี 2563',
		'พ.ศ. ๒๕๖๓',
		'ปีงบประมาณ 2563',
		'ปี2563',
		'FY2563',
		'ค.ศ. 2020',
		'ปี พ.ศ. 2563'
	]) {
		const { terms } = readSearch(typed);
		expect(terms, typed).toHaveLength(1);
		expect(terms[0]!.year, typed).toBe(2563);
		expect(terms[0]!.keys, typed).toEqual(expect.arrayContaining(['2563', '2020']));
	}
});

test('a word that only looks like a year word stays a term', () => {
	expect(readSearch('ปี').terms).toEqual([{ keys: ['ปี'], year: null }]);
	expect(readSearch('9401').terms).toEqual([{ keys: ['9401'], year: null }]);
});

test('a typed day is read as a day', () => {
	expect(readSearch('11 พ.ย. 63').date).toBe('2020-11-11');
	expect(readSearch('บัณฑิตอาสา').date).toBeNull();
});

test('search text joins fields so that no key reaches over two of them', () => {
	const text = initiativeSearchText({
		code: 'S-๑',
		title_th: 'เเผน งาน',
		title_en: null,
		emenscr_code: 'X 2'
	});
	expect(text).toBe('s-1 แผนงาน x2');
});

test('signs of LIKE are taken literally', () => {
	expect(containsPattern('50%_\\')).toBe('%50\\%\\_\\\\%');
});
