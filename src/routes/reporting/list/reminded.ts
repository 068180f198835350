/** How many came of a reminder, as the address carries it to the page that tells. */
export type RemindedCounts = { people: number; repeated: number; owed: number; nobody: number };

/** Most reports in one go: more is no list that somebody looked at. */
export const MOST_REMINDED = 5_000;

export function writeReminded({ people, repeated, owed, nobody }: RemindedCounts): string {
	return [people, repeated, owed, nobody].join('.');
}

/** Null for what we never wrote. */
export function readReminded(text: string | null): RemindedCounts | null {
	if (!text || !/^\d{1,6}(\.\d{1,6}){3}$/.test(text)) return null;
	const [people, repeated, owed, nobody] = text.split('.').map(Number) as [number, number, number, number];
	return { people, repeated, owed, nobody };
}
