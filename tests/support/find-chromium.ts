import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Without a window: the tests take less of a machine's time with it. */
const SHELL = 'chromium-headless-shell';
const FULL = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge'
];
const MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

type Trial = (file: string) => boolean;

/** The browser that CHROMIUM_PATH names, a headless shell, or else a full one; `runs` may try it. */
export function findChromium(runs: Trial = () => true): string | undefined {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (!isProgram(named) || !runs(named))
			throw new Error(`CHROMIUM_PATH=${named} is not a browser that runs.`);
		return named;
	}
	return findShell(runs) ?? findFull(runs);
}

/** On the PATH, or where Playwright keeps its own. */
export function findShell(runs: Trial): string | undefined {
	return firstOf([...onPath([SHELL]), ...shellOfPlaywright()], runs);
}

export function findFull(runs: Trial): string | undefined {
	return firstOf([...onPath(FULL), ...MAC, chromium.executablePath()], runs);
}

/** Beside its full Chromium, under the same revision. */
function shellOfPlaywright(): string[] {
	const [, cache, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(chromium.executablePath()) ?? [];
	if (!cache) return [];
	const cwd = join(cache, `chromium_headless_shell-${revision}`);
	return globSync('*/*headless?shell{,.exe}', { cwd }).map((file) => join(cwd, file));
}

function onPath(names: string[]): string[] {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function firstOf(files: string[], runs: Trial): string | undefined {
	return files.find((file) => isProgram(file) && runs(file));
}

function isProgram(file: string): boolean {
	if (!existsSync(file)) return false;
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
