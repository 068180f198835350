// `npm start`: installs and builds where needed, then hands over to the pinned Node.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { build, giveUp, install, pinnedNode, root } from './checkout.js';

process.chdir(root);
await refuseTakenPort();
install({ dev: false });
build();
await handOver();

/** Before anything is built under the feet of the one that has the port. */
function refuseTakenPort() {
	const host = process.env['HOST'] || '127.0.0.1';
	const port = Number(process.env['PORT'] || 3000);
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
			if (code === 'EADDRINUSE')
				giveUp(
					`port ${port} is taken. Is Tidtam running already? Otherwise choose another: PORT=3001 npm start`
				);
			resolve(undefined);
		});
		try {
			probe.listen(port, host, () => probe.close(resolve));
		} catch {
			resolve(undefined);
		}
	});
}

async function handOver() {
	const node = pinnedNode();
	if (realpathSync(node) === process.execPath) {
		await import('./serve.ts');
		return;
	}
	const server = spawn(node, ['src/launch/serve.ts', ...process.argv.slice(2)], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc']
	});
	// Ours to pass on; the server ends us by ending. Losing the channel tells it that we were killed.
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
		process.on(signal, () => server.kill(signal));
	server.on('error', (error) => giveUp(`the server could not be started: ${error.message}`));
	server.on('exit', (code) => process.exit(code ?? 1));
}
