import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { findChromium } from './find-chromium.ts';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
	'--force-color-profile=srgb',
	// A full Chromium draws hidden pages of its own for every window: without them it costs half as much. The last
	// list of this name counts alone, so those of Playwright's that keep pages from one another's doings stand here too.
	`--disable-features=${[
		'WebUIOmniboxPopup',
		'WebUIOmniboxAimPopup',
		'WebUIToolbar',
		'WebUIReloadButton',
		'InitialWebUI',
		'AvoidUnnecessaryBeforeUnloadCheckSync',
		'DestroyProfileOnBrowserClose',
		'HttpsUpgrades',
		'HttpsFirstBalancedModeAutoEnable',
		'MediaRouter',
		'OptimizationHints',
		'PaintHolding',
		'PreconnectToSearch',
		'ThirdPartyStoragePartitioning'
	].join(',')}`
];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Promise<Browser> | undefined;

/** One Chromium a test file; closed at its end. */
function theBrowser(): Promise<Browser> {
	browser ??= (async () => {
		const executablePath = findChromium();
		if (!executablePath)
			throw new Error('There is no Chromium: set CHROMIUM_PATH, or run npm test, which installs one.');
		return chromium.launch({ executablePath, headless: true, args: FLAGS });
	})();
	return browser;
}
afterAll(async () => {
	await (await browser)?.close();
	browser = undefined;
});

export interface PageOptions {
	origin: string;
	lang?: 'th' | 'en';
	colorScheme?: 'light' | 'dark';
	javaScriptEnabled?: boolean;
	viewport?: BrowserContextOptions['viewport'];
	/** Cookies to begin with: a sign-in that was made before. */
	storageState?: BrowserContextOptions['storageState'];
	/** Console errors that the test itself provokes, such as the report of a 404. */
	expectedErrors?: RegExp;
}

/**
 * A page of a fresh visitor. At the end of the test it closes, and fails the test where the page broke
 * its Content-Security-Policy, threw, or wrote an error to the console.
 */
export async function newPage(options: PageOptions): Promise<Page> {
	const { origin, lang, colorScheme = 'light', javaScriptEnabled = true, expectedErrors } = options;
	const context = await (
		await theBrowser()
	).newContext({
		baseURL: origin,
		colorScheme,
		javaScriptEnabled,
		locale: lang === 'en' ? 'en-GB' : 'th-TH',
		timezoneId: 'Asia/Bangkok',
		reducedMotion: 'reduce',
		viewport: options.viewport ?? { width: 1280, height: 900 },
		...(options.storageState && { storageState: options.storageState })
	});
	// As `?lang=` would have left it.
	if (lang) await context.addCookies([{ name: 'lang', value: lang, url: origin, sameSite: 'Lax' }]);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`));
	// Chromium reports each breach of the Content-Security-Policy here too.
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(`console: ${message.text()} (${page.url()})`);
	});
	if (javaScriptEnabled) await waitsForWaking(page);
	onTestFinished(async ({ task }) => {
		if (task.result?.state === 'fail')
			console.log(
				`at ${page.url()}:\n${await page.locator('body').innerText({ timeout: 2_000 }).catch(String)}`.slice(
					0,
					2_000
				)
			);
		await context.close();
		expect(complaints.filter((text) => !expectedErrors?.test(text))).toEqual([]);
	});
	return page;
}

/** From now on a page that was gone to or drawn anew is one that has woken up: what is done to it sooner is for the tests of just that (`waitUntil: 'commit'`). */
async function waitsForWaking(page: Page): Promise<void> {
	// Kit listens for this when all is hydrated.
	await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
			console.error('policy', event.violatedDirective, event.blockedURI, event.sourceFile + ':' + event.lineNumber));
		const listen = window.addEventListener;
		window.addEventListener = function (type, ...rest) {
			if (type === 'popstate') document.documentElement.dataset.awake = '';
			return listen.call(this, type, ...rest);
		};`);
	// A page of ours that has no script to wake up, or a file, is what it is.
	const awake = page.locator('html[data-awake], html:not(:has(> body[data-sveltekit-preload-data]))');
	const goto = page.goto.bind(page);
	page.goto = async (url, options) => {
		const answer = await goto(url, options);
		if (options?.waitUntil !== 'commit') await awake.waitFor({ state: 'attached' });
		return answer;
	};
	const reload = page.reload.bind(page);
	page.reload = async (options) => {
		const answer = await reload(options);
		await awake.waitFor({ state: 'attached' });
		return answer;
	};
}

/** One frame and no passes written out: axe then needs no second page, and several times less time. */
export async function axe(page: Page): Promise<AxeBuilder> {
	// Its script stays in the page from one look to the next, compiled.
	const isThere = await page.evaluate(`'axe' in window`);
	return new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
		.options({ resultTypes: ['violations'] })
		.setLegacyMode(true);
}

/** Fails with the rules that the page breaks, and where; in one part of it where that is named. */
export async function expectNoAxeViolations(page: Page, part?: string): Promise<void> {
	const builder = await axe(page);
	if (part) builder.include(part);
	const { violations } = await builder.withTags(WCAG).analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		where: nodes.map(({ html, target }) => `${target.join(' ')}: ${html}`)
	}));
	expect(found, `axe at ${page.url()}`).toEqual([]);
}
