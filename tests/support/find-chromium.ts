import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The headless shell first: a full Chromium draws a window's tool bars for every page, in processes of their own. */
const NAMES = [
	'chromium-headless-shell',
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

/** CHROMIUM_PATH, then the PATH, then the one that Playwright installed; `runs` may try it. */
export function findChromium(runs: (file: string) => boolean = () => true): string | undefined {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (!isProgram(named) || !runs(named))
			throw new Error(`CHROMIUM_PATH=${named} is not a browser that runs.`);
		return named;
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const candidates = [
		...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
		...MAC,
		chromium.executablePath()
	];
	return candidates.find((file) => isProgram(file) && runs(file));
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
