export type Listed = { code: string; name_th: string; name_en: string | null };
export type Match = { code: string } | { near: { code: string; score: number }[] };

/** The code that is meant by a typed code or name, else up to five that are like it, best first (score 0–1). */
export function matchName(_typed: string, _list: readonly Listed[]): Match {
	throw new Error('not built yet');
}
