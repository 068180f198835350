import { searchKey } from '#lib/domain/text.ts';
import { SUBJECTS, type Field, type ImportSubject, type Unit } from '#lib/domain/import/subject.ts';

const SIGNS = /[\s().,:;/\\\-_–*"'“”‘’[\]#?ฯ]/g;
/** What a head says beside its name: units, and where the form tells how to fill in. */
const UNIT_WORDS =
	/[([]\s*(?:หน่วย\s*[:：]?\s*)?(?:ล้านบาท|พันบาท|บาท|ล้าน|ล\.?บ\.?|mb|thb|baht|million baht|thousand baht|ร้อยละ|%|วัน\/เดือน\/ปี|ว\/ด\/ป|dd\/mm\/yyyy|ถ้ามี|if any)\s*[)\]]/gi;
const SAID_UNITS: [Unit, RegExp][] = [
	['million', /ล้าน\s*บาท|[\s(:]ล\.?บ\.|หน่วย\s*[:：]?\s*ล้าน|million|\bmb\b/i],
	['thousand', /พัน\s*บาท|thousands?\b|'000/i],
	['baht', /บาท|\bbaht\b|\bthb\b/i]
];

/** What heads are compared by: no case, no spaces, no signs. */
export function headKey(text: string): string {
	return searchKey(text).replace(SIGNS, '');
}

/** The unit of money that a head or a line above the table names; undefined where it says none. */
export function statedUnit(text: string): Unit | undefined {
	return SAID_UNITS.find(([, words]) => words.test(text))?.[0];
}

type Known = { key: string; worth: number };
const known = new Map<Field, Known[]>();

/** How well a head (the texts that stand over a column, from the top) names a field: 0 = not at all, from 2 = by name. */
export function headWorth(field: Field, heads: readonly string[]): number {
	// Units and notes on filling in are left off only where the whole head is no name.
	return Math.max(worthOf(field, heads.map(headKey)), worthOf(field, heads.map(bareKey)) - 0.3);
}

function worthOf(field: Field, keys: readonly string[]): number {
	const parts = keys.filter((key) => key !== '');
	if (parts.length === 0) return 0;
	const joined = parts.join('');
	const last = parts.at(-1)!;
	let best = 0;
	for (const { key, worth } of namesOf(field)) {
		if (key === joined) best = Math.max(best, worth + 2);
		else if (key === last) best = Math.max(best, worth + 1);
		else if (parts.includes(key)) best = Math.max(best, worth - 0.4);
		// 'ชื่อโครงการตามแผนปฏิบัติการ …': a beginning is a guess.
		else if (key.length >= 5 && (joined.startsWith(key) || last.startsWith(key)))
			best = Math.max(best, 1 + key.length / 1000);
	}
	return best;
}

const names = new Map<ImportSubject, Set<string>>();

/** Whether the text alone is the name of one of the subject's fields. */
export function isHeadOf(subject: ImportSubject, text: string): boolean {
	// Asked of every cell of a long file.
	let known = names.get(subject);
	if (!known)
		names.set(
			subject,
			(known = new Set(SUBJECTS[subject].fields.flatMap((field) => namesOf(field).map(({ key }) => key))))
		);
	const key = bareKey(text);
	return key !== '' && (known.has(key) || known.has(headKey(text)));
}

function bareKey(text: string): string {
	const bare = headKey(text.replace(UNIT_WORDS, ' '));
	return bare === '' ? headKey(text) : bare;
}

function namesOf(field: Field): Known[] {
	let names = known.get(field);
	if (!names) {
		names = [
			...[field.th, field.en, field.id].map((name) => ({ key: headKey(name), worth: 2 })),
			...field.aliases.map((name, i) => ({ key: headKey(name), worth: 1.9 - i / 100 }))
		];
		known.set(field, names);
	}
	return names;
}
