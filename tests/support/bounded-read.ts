import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type BoundedRead = { refused?: string; rows?: number; peakMegabytes: number; ms: number };

const PROGRAM = `
const { openSheets } = await import('#lib/server/imports/sheet/open-sheets.ts');
const { statSync } = await import('node:fs');
const path = process.argv[1];
const answer = {};
try {
	const opened = await openSheets({ path, name: path, size: statSync(path).size });
	answer.rows = 0;
	for await (const row of opened.rows(0)) if (row.length > 0) answer.rows++;
} catch (error) {
	answer.refused = error.key ?? String(error);
}
console.log(JSON.stringify({ ...answer, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
`;

/** Reads a file in a process that may have so much heap and no more, and tells its greatest size: a reader that holds too much dies of it. */
export async function readBounded(path: string, heapMegabytes: number): Promise<BoundedRead> {
	const begun = performance.now();
	const child = spawn(
		process.execPath,
		[`--max-old-space-size=${heapMegabytes}`, '--input-type=module', '--eval', PROGRAM, '--', path],
		{ cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let text = '';
	for await (const piece of child.stdout) text += piece;
	if (text === '') throw new Error('the reader died');
	return { ...JSON.parse(text), ms: performance.now() - begun };
}
