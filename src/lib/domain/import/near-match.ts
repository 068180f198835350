import { headKey } from '#lib/domain/import/head-key.ts';

export type Listed = { code: string; name_th: string; name_en: string | null };
export type Match = { code: string } | { near: { code: string; score: number }[] };

const MOST = 5;
const LEAST = 0.35;
/** What stands before a name and is no part of it: 'จ.ปัตตานี', 'อำเภอเมืองยะลา'. */
const BEFORE = /^(?:จังหวัด|จ\.|อำเภอ|อ\.|ตำบล|ต\.|แผนงาน|แผน|ด้าน|มิติ|province of|district of)\s*/i;

/** The code that is meant by a typed code or name, else up to five that are like it, best first (score 0–1). Two of one name are both near. */
export function matchName(typed: string, list: readonly Listed[]): Match {
	const key = headKey(typed);
	if (key === '') return { near: [] };
	const bare = headKey(typed.trim().replace(BEFORE, ''));
	const coded = list.find(({ code }) => headKey(code) === key);
	if (coded) return { code: coded.code };
	for (const named of [
		(one: Listed) => namesOf(one).includes(key),
		(one: Listed) => namesOf(one).some((name) => name === bare) || barePairs(one).includes(bare)
	]) {
		const same = list.filter(named);
		if (same.length === 1) return { code: same[0]!.code };
		if (same.length > 1) return { near: same.slice(0, MOST).map(({ code }) => ({ code, score: 1 })) };
	}
	const pairs = pairsOf(bare);
	return {
		near: list
			.map((one) => ({
				code: one.code,
				score: Math.max(...[headKey(one.code), ...namesOf(one)].map((name) => likeness(bare, pairs, name)))
			}))
			.filter(({ score }) => score >= LEAST)
			.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
			.slice(0, MOST)
	};
}

function namesOf({ name_th, name_en }: Listed): string[] {
	return [name_th, name_en ?? ''].map(headKey).filter((name) => name !== '');
}

function barePairs({ name_th, name_en }: Listed): string[] {
	return [name_th, name_en ?? '']
		.map((name) => headKey(name.replace(BEFORE, '')))
		.filter((name) => name !== '');
}

/** Dice's measure over pairs of letters; a name that holds the other whole is at least half like it. */
function likeness(typed: string, pairs: Map<string, number>, name: string): number {
	const left = new Map(pairs);
	let shared = 0;
	let count = 0;
	for (const [pair, n] of pairsOf(name)) {
		count += n;
		shared += Math.min(n, left.get(pair) ?? 0);
	}
	const all = [...pairs.values()].reduce((sum, n) => sum + n, 0) + count;
	const score = all === 0 ? 0 : (2 * shared) / all;
	const holds = typed.length >= 3 && name.length >= 3 && (name.includes(typed) || typed.includes(name));
	return Math.round((holds ? Math.max(score, 0.5 + score / 2) : score) * 1000) / 1000;
}

function pairsOf(text: string): Map<string, number> {
	const pairs = new Map<string, number>();
	for (let i = 0; i < text.length - 1; i++) {
		const pair = text.slice(i, i + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}
