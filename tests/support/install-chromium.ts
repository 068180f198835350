// Run by npm test: prints the path of a Chromium that runs, installing one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** A launcher that only tells one to install the real thing does not count, nor one that lacks a library. */
function runs(file: string): boolean {
	return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function attempt(command: string, args: string[]): boolean {
	return (
		spawnSync(command, args, {
			stdio: ['ignore', 2, 2],
			timeout: 600_000,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		}).status === 0
	);
}

function byPlaywright(): string | undefined {
	attempt(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium']);
	const file = chromium.executablePath();
	return existsSync(file) && runs(file) ? file : undefined;
}

function byDebian(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
	attempt('apt-get', ['update', '-q']);
	// Older releases have no package of the headless shell alone.
	const install = (name: string) =>
		attempt('apt-get', ['install', '-q', '-y', '--no-install-recommends', name]);
	if (!install('chromium-headless-shell')) install('chromium');
	return findChromium(runs);
}

const path = findChromium(runs) ?? byPlaywright() ?? byDebian();
if (!path) {
	console.error(
		'There is no Chromium and none could be installed: install one, and set CHROMIUM_PATH to it.'
	);
	process.exit(1);
}
console.log(path);
