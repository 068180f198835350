import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Lang } from '#lib/domain/lang.ts';
import account from '#lib/i18n/account.ts';
import { axe, expectNoAxeViolations, newPage, type PageOptions } from './browser.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Account {
	email: string;
	password: string;
}

/** The account of the sample set with that role, and of that organisation where it is named. */
export function accountOf<T extends Account & { role: string; organisation: string | null }>(
	accounts: T[],
	role: string,
	organisation?: string | null
): T {
	const found = accounts.find(
		(one) => one.role === role && (organisation === undefined || one.organisation === organisation)
	);
	if (!found) throw new Error(`no sample account: ${role} ${organisation ?? ''}`);
	return found;
}

const signIns = new Map<string, StorageState>();

/** An empty page of somebody who is signed in: by the form the first time in a test file, then by what it left behind. */
export async function signedInPage(options: PageOptions & { lang: Lang }, who: Account): Promise<Page> {
	const key = `${options.origin} ${who.email}`;
	const storageState = signIns.get(key);
	if (storageState) return newPage({ ...options, storageState });
	const page = await newPage(options);
	await signIn(page, options.lang, who);
	signIns.set(key, await page.context().storageState());
	await page.goto('about:blank');
	return page;
}

/** Through the sign-in form, to wherever it leads. */
export async function signIn(page: Page, lang: Lang, { email, password }: Account): Promise<void> {
	const t = account(lang);
	await page.goto('/sign-in');
	await page.getByLabel(t.email).fill(email);
	await page.getByLabel(t.password, { exact: true }).fill(password);
	await page.locator('main form button').click();
	await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** No violation in light and dark: a colour scheme changes colours alone, so the second look asks for contrast only. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	await expectNoAxeViolations(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	const { violations } = await (await axe(page)).withRules(['color-contrast']).analyze();
	expect(
		violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${html} ${any[0]?.message}`)),
		`contrast in the dark at ${page.url()}`
	).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

/** The same page in the other language, by the switch in its head. */
export async function switchLanguage(page: Page, to: Lang): Promise<void> {
	await page.locator(`.head-tools a[hreflang=${to}]`).click();
	await page.locator(`html[lang=${to}]`).waitFor();
}

/** Nothing reaches past the window's right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(wide, `sideways at ${page.url()}`).toBeLessThanOrEqual(0);
}

/** What the control that has the focus says, and whether one can see that it has it. */
export function focused(
	page: Page
): Promise<{ tag: string; text: string; href: string | null; isSeen: boolean }> {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		const isSeen =
			outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.right > 0 && box.bottom > 0;
		return {
			tag: element.localName,
			text: (element.textContent ?? '').trim().replace(/\s+/g, ' '),
			href: element.getAttribute('href'),
			isSeen
		};
	});
}

/** Tab until the wanted control has the focus; every stop on the way must be visible, and the way must end. */
export async function tabTo(
	page: Page,
	wanted: (stop: Awaited<ReturnType<typeof focused>>) => boolean,
	most = 120
): Promise<void> {
	for (let i = 0; i < most; i++) {
		await page.keyboard.press('Tab');
		const stop = await focused(page);
		if (stop.tag === 'body') continue;
		expect(stop.isSeen, `focus is not to be seen on ${stop.tag} "${stop.text}" at ${page.url()}`).toBe(true);
		if (wanted(stop)) return;
	}
	throw new Error(`no such control within ${most} tabs at ${page.url()}`);
}
