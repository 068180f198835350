import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../db/migrate.ts';
import { startEmbedded, type Embedded } from '../../src/launch/embedded.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection string of the template database; its role may create databases. */
		templateUrl: string;
	}
}

/** One throw-away PostgreSQL for the run, and in it a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'tidtam-test-'));
	// As root, PostgreSQL runs as another user, who must be able to get in.
	chmodSync(folder, 0o711);
	const server = await startEmbedded(folder, { throwAway: true });
	const templateUrl = server.url('tidtam');
	await migrate(templateUrl);
	await administer(server, 'create database administration owner tidtam');
	project.provide('templateUrl', templateUrl);
	return async () => {
		await server.stop('immediate');
		rmSync(folder, { recursive: true, force: true });
	};
}

async function administer(server: Embedded, sql: string) {
	const client = new pg.Client({ connectionString: server.adminUrl });
	await client.connect();
	await client.query(sql);
	await client.end();
}
