import { expect, test } from 'vitest';
import { matchName } from '#lib/domain/import/near-match.ts';

const places = [
	{ code: '94', name_th: 'ปัตตานี', name_en: 'Pattani' },
	{ code: '9401', name_th: 'เมืองปัตตานี', name_en: 'Mueang Pattani' },
	{ code: '95', name_th: 'ยะลา', name_en: 'Yala' },
	{ code: '96', name_th: 'นราธิวาส', name_en: 'Narathiwat' },
	{ code: '900101', name_th: 'บ่อยาง', name_en: null },
	{ code: '900102', name_th: 'บ่อยาง', name_en: null }
];

test.each([
	['94', '94'],
	['๙๔', '94'],
	['ปัตตานี', '94'],
	['จ.ปัตตานี', '94'],
	['จังหวัด ปัตตานี', '94'],
	['pattani', '94'],
	['อ.เมืองปัตตานี', '9401'],
	[' นราธิวาส\u200B', '96']
])('%j is %s', (typed, code) => expect(matchName(typed, places)).toEqual({ code }));

test('a slip of the finger is offered, never taken', () => {
	expect(matchName('นราธิวาช', places)).toMatchObject({ near: [{ code: '96' }] });
	expect(matchName('ปตตานี', places)).toMatchObject({ near: [{ code: '94' }, { code: '9401' }] });
	expect(matchName('Narathivat', places)).toMatchObject({ near: [{ code: '96' }] });
});
test('two of one name are both offered', () => {
	expect(matchName('บ่อยาง', places)).toEqual({
		near: [
			{ code: '900101', score: 1 },
			{ code: '900102', score: 1 }
		]
	});
});
test('what is like nothing is like nothing', () => {
	expect(matchName('เชียงใหม่', places)).toEqual({ near: [] });
	expect(matchName(' ', places)).toEqual({ near: [] });
});
