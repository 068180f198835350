import { headKey } from '#lib/domain/import/head-key.ts';
import type { Field } from '#lib/domain/import/subject.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { PRECISIONS } from '#lib/domain/span.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import report from '#lib/i18n/report.ts';

type Words = Record<string, string>;
const WORDS: Record<string, Record<Lang, Words>> = {
	status: { th: common.th.statusNames, en: common.en.statusNames },
	visibility: { th: initiativeForm.th.visibility, en: initiativeForm.en.visibility },
	expense_class: { th: initiativeForm.th.money.classes, en: initiativeForm.en.money.classes },
	kind: { th: initiativeForm.th.money.kinds, en: initiativeForm.en.money.kinds },
	problem_kind: { th: report.th.problemKinds, en: report.en.problemKinds },
	self_rating: { th: report.th.selfRatings, en: report.en.selfRatings },
	precision: { th: initiativeForm.th.precision, en: initiativeForm.en.precision }
};
/** As offices write them too. */
const ALSO: Record<string, Words> = {
	status: {
		ยังไม่เริ่ม: 'planned',
		ยังไม่ดำเนินการ: 'planned',
		เตรียมการ: 'planned',
		ดำเนินการ: 'active',
		อยู่ระหว่างดำเนินการ: 'active',
		'in progress': 'active',
		ongoing: 'active',
		เสร็จสิ้น: 'completed',
		ดำเนินการแล้วเสร็จ: 'completed',
		เสร็จ: 'completed',
		done: 'completed',
		ชะลอ: 'suspended',
		ระงับ: 'suspended',
		ยกเลิกโครงการ: 'cancelled',
		canceled: 'cancelled'
	},
	visibility: { เปิดเผย: 'public', สาธารณะ: 'public', ไม่เปิดเผย: 'internal', ใช้ภายใน: 'internal' },
	expense_class: {
		บุคลากร: 'personnel',
		ดำเนินงาน: 'operating',
		ลงทุน: 'capital',
		เงินอุดหนุน: 'subsidy',
		อุดหนุน: 'subsidy',
		รายจ่ายอื่น: 'other',
		อื่นๆ: 'other',
		ไม่ระบุ: 'unspecified',
		// What the budget's own rules put under each.
		ค่าตอบแทน: 'operating',
		ค่าใช้สอย: 'operating',
		ค่าวัสดุ: 'operating',
		'ค่าตอบแทน ใช้สอยและวัสดุ': 'operating',
		ค่าสาธารณูปโภค: 'operating',
		เงินเดือน: 'personnel',
		ค่าจ้าง: 'personnel',
		ค่าครุภัณฑ์: 'capital',
		ค่าที่ดินและสิ่งก่อสร้าง: 'capital',
		'ค่าครุภัณฑ์ ที่ดินและสิ่งก่อสร้าง': 'capital'
	},
	kind: {
		// “ผูกพัน” or “ก่อหนี้ผูกพัน” alone says neither whether it is new, released or a balance: it is asked for.
		ก่อหนี้ใหม่: 'new_obligation',
		ก่อหนี้ผูกพันใหม่: 'new_obligation',
		ปลดหนี้ผูกพัน: 'release',
		ยกเลิกหนี้ผูกพัน: 'release',
		ผูกพันคงเหลือ: 'outstanding',
		หนี้ผูกพันคงเหลือ: 'outstanding',
		เบิก: 'disbursement',
		จ่าย: 'disbursement',
		ผลการเบิกจ่าย: 'disbursement',
		เงินกัน: 'carry_over',
		กันเงิน: 'carry_over',
		กันเงินไว้เบิกเหลื่อมปี: 'carry_over'
	},
	problem_kind: {
		ไม่มี: 'none',
		งบ: 'budget',
		จัดซื้อ: 'procurement',
		พัสดุ: 'procurement',
		คน: 'personnel',
		ความปลอดภัย: 'area_safety',
		สภาพอากาศ: 'weather',
		ภัยธรรมชาติ: 'weather',
		ประสานงาน: 'coordination',
		อื่นๆ: 'other'
	},
	self_rating: { ปกติ: 'on_track', เป็นไปตามแผน: 'on_track', มีปัญหา: 'some_problems' },
	precision: {}
};

/** The words that a choice or a precision is shown by. */
export function choiceWords(field: Field, lang: Lang): [code: string, word: string][] {
	const words = WORDS[field.type === 'precision' ? 'precision' : field.id]![lang];
	return codesOf(field).map((code) => [code, words[code] ?? code]);
}

const read = new Map<string, Map<string, string>>();

/** The code of a typed word, in either language or as offices write it; undefined where it is none. */
export function codeOfWord(field: Field, text: string): string | undefined {
	const name = field.type === 'precision' ? 'precision' : field.id;
	const memo = `${name} ${codesOf(field).join()}`;
	let words = read.get(memo);
	if (!words) {
		const own = new Set([...codesOf(field), ...(field.older ?? [])]);
		const all = [
			...Object.entries(ALSO[name] ?? {}),
			...(['en', 'th'] as const).flatMap((lang) =>
				choiceWords(field, lang).map(([code, word]): [string, string] => [word, code])
			)
		];
		if (name === 'visibility')
			all.push([exports.th.visibilities.public, 'public'], [exports.en.visibilities.internal, 'internal']);
		words = new Map([
			...all
				.filter(([, code]) => own.has(code))
				.map(([word, code]): [string, string] => [headKey(word), code]),
			...[...own].map((code): [string, string] => [headKey(code), code])
		]);
		read.set(memo, words);
	}
	return words.get(headKey(text));
}

function codesOf(field: Field): readonly string[] {
	return field.type === 'precision' ? PRECISIONS : (field.choices ?? []);
}
