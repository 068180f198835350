import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../db/migrate.ts';
import { startEmbedded } from '../../src/launch/embedded.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection string of the template database; its role may create databases. */
		templateUrl: string;
	}
}

/** One throw-away PostgreSQL for the run, and in it a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'tidtam-test-'));
	const server = await startEmbedded(folder, { throwAway: true });
	const templateUrl = server.url('tidtam');
	await migrate(templateUrl);
	project.provide('templateUrl', templateUrl);
	return async () => {
		await server.stop('immediate');
		if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
	};
}
