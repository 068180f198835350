import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** Loads the records into a new database; returns what the person who started it must be told once. */
export async function loadRecords(settings: Settings, _url: string, root: string): Promise<string[]> {
	if (!settings.records || !existsSync(join(root, 'db/seed.ts'))) return [];
	return [];
}
