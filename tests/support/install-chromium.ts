// Run by npm test: prints the path of a Chromium that runs, a headless shell where one can be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFull, findShell } from './find-chromium.ts';

const MINUTE = 60_000;

/** A launcher that only tells one to install the real thing does not count, nor one that lacks a library. */
function runs(file: string): boolean {
	return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function attempt(command: string, args: string[], timeout: number): boolean {
	return (
		spawnSync(command, args, {
			stdio: ['ignore', 2, 2],
			timeout,
			env: {
				...process.env,
				DEBIAN_FRONTEND: 'noninteractive',
				PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000'
			}
		}).status === 0
	);
}

function byPlaywright(timeout: number, ...what: string[]): boolean {
	return attempt(process.execPath, ['node_modules/playwright-core/cli.js', 'install', ...what], timeout);
}

/** Older releases have no package of the headless shell alone. */
function byDebian(timeout: number, name: string): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
	const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-q'];
	const install = () =>
		attempt('apt-get', [...patience, 'install', '-y', '--no-install-recommends', name], timeout);
	return install() || (attempt('apt-get', [...patience, 'update'], timeout) && install());
}

/** Whoever has a full one waits a while only for the lighter. */
function bringShell(timeout: number): string | undefined {
	const isThere =
		byDebian(timeout, 'chromium-headless-shell') || byPlaywright(timeout, '--only-shell', 'chromium');
	return isThere ? findShell(runs) : undefined;
}

function bringFull(): string | undefined {
	const isThere = byPlaywright(10 * MINUTE, '--no-shell', 'chromium') || byDebian(10 * MINUTE, 'chromium');
	return isThere ? findFull(runs) : undefined;
}

function choose(): string | undefined {
	if (process.env['CHROMIUM_PATH']) return findChromium(runs);
	const shell = findShell(runs);
	if (shell) return shell;
	const full = findFull(runs);
	return bringShell((full ? 2 : 10) * MINUTE) ?? full ?? bringFull();
}

const path = choose();
if (!path) {
	console.error(
		'There is no Chromium and none could be installed: install one, and set CHROMIUM_PATH to it.'
	);
	process.exit(1);
}
console.log(path);
