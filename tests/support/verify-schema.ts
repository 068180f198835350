// Run by npm test: the generated types are those of the migrated database.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../db/migrate.ts';
import { startEmbedded } from '../../src/launch/embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidtam-schema-'));
chmodSync(folder, 0o711);
const server = await startEmbedded(folder, { throwAway: true });
try {
	await migrate(server.url());
	const args = [
		'node_modules/kysely-codegen/dist/cli/bin.js',
		'--config-file',
		'db/codegen.json',
		'--url',
		server.url(),
		'--verify'
	];
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
	process.exitCode = status ?? 1;
} finally {
	await server.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
}
