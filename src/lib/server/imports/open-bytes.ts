import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import type { OpenedFile } from '#lib/server/imports/sheet/opened.ts';

/** Lays a file down for as long as `use` takes, where nobody else reads it. FileRefused where it is no table. */
export async function openBytes<T>(
	bytes: Uint8Array,
	name: string,
	use: (opened: OpenedFile, path: string) => Promise<T>
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'tidtam-import-'));
	try {
		const path = join(folder, 'file');
		await writeFile(path, bytes, { mode: 0o600 });
		return await use(await openSheets({ path, name, size: bytes.length }), path);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
