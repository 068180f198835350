import { chromium, type Page } from 'playwright-core';
import { launch } from '../support/app.ts';
import { findChromium } from '../support/find-chromium.ts';
import { generate } from './portfolio.ts';
import { judge, times } from './verdicts.ts';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];
/** Every initiative with its five milestones under it, no line left out. */
const PATH = '/timeline?level=milestone';
const TURNS = 9;
/** Pixels that are scrolled from one frame to the next: 1,500 a second and more, as by holding a key. */
const STEP = 300;
/** Frames at most of a scroll from top to bottom: longer lists are scrolled in larger steps. */
const FRAMES = 1_200;

type Scrolled = {
	frames: number;
	longest: number;
	over50: number;
	p95: number;
	rows: number;
	heapMiB: number;
};
type Frames = Pick<Scrolled, 'frames' | 'longest' | 'over50' | 'p95'>;
type Sized = { count: number; origin: string; firstRow: number[]; scrolled?: Scrolled };

/**
 * The timeline in a real browser at each size: milliseconds from the request to the first row on the screen (turn and turn about,
 * so that all meet the same noise), frames while scrolling from top to bottom, and what memory it takes then.
 */
export async function measureTimelines(databases: { count: number; url: string }[]): Promise<void> {
	const executablePath = findChromium();
	if (!executablePath) return console.log('\ntimeline in a browser: no Chromium, not measured');
	for (const { count, url } of databases) await generate(url, count);
	const servers = await Promise.all(
		databases.map(async ({ count, url }) => ({ count, server: await launch({ DATABASE_URL: url }) }))
	);
	const browser = await chromium.launch({ executablePath, args: FLAGS });
	try {
		const sizes: Sized[] = servers.map(({ count, server }) => ({
			count,
			origin: server.origin,
			firstRow: []
		}));
		for (let turn = 0; turn <= TURNS; turn++) {
			for (const size of sizes) {
				const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: size.origin });
				const taken = await firstRow(page);
				// The first look fills the caches of server and disk.
				if (turn > 0) size.firstRow.push(taken);
				if (turn === TURNS) size.scrolled = await scroll(page);
				await page.close();
			}
		}
		const empty = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		report(sizes, await floor(empty));
	} finally {
		await browser.close();
		for (const { server } of servers) await server.end('SIGTERM');
	}
}

/** From the start of the navigation to the frame in which the first initiative's row is there. */
async function firstRow(page: Page): Promise<number> {
	await page.addInitScript(() => {
		const look = () => {
			if (document.querySelector('.tl-label.initiative'))
				(window as unknown as { firstRow: number }).firstRow = performance.now();
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto(PATH, { waitUntil: 'networkidle' });
	return page.evaluate(() => (window as unknown as { firstRow: number }).firstRow);
}

/** Scrolls an open page from top to bottom, a step a frame, once it has come to rest. */
async function scrollFrames(page: Page): Promise<Frames> {
	const taken = await page.evaluate(
		async ([step, most]) => {
			await new Promise((resolve) => requestIdleCallback(resolve));
			const by = Math.max(step!, document.documentElement.scrollHeight / most!);
			const taken: number[] = [];
			let before = await new Promise<number>(requestAnimationFrame);
			while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
				scrollBy({ top: by, behavior: 'instant' });
				const now = await new Promise<number>(requestAnimationFrame);
				taken.push(now - before);
				before = now;
			}
			return taken;
		},
		[STEP, FRAMES]
	);
	const sorted = [...taken].sort((a, b) => a - b);
	return {
		frames: taken.length,
		longest: sorted.at(-1)!,
		p95: sorted[Math.floor(sorted.length * 0.95)]!,
		over50: taken.filter((ms) => ms > 50).length
	};
}

async function scroll(page: Page): Promise<Scrolled> {
	// Until the script has taken over, the page holds one window of rows and no more.
	await page.waitForSelector('.tl-rows > div + .tl-seen', { state: 'attached' });
	const frames = await scrollFrames(page);
	await page.waitForFunction(
		() => document.querySelector('.tl-label.milestone') && !document.querySelector('.tl-pending')
	);
	const rows = await page.locator('.tl-label').count();
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	return {
		...frames,
		rows,
		heapMiB: metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1024 / 1024
	};
}

/** What the machine itself makes of scrolling: an empty page as long as the longest timeline. */
async function floor(page: Page): Promise<Frames> {
	await page.setContent('<div></div>');
	await page.evaluate(() => void (document.querySelector('div')!.style.height = '3000000px'));
	return scrollFrames(page);
}

function report(sizes: Sized[], empty: Frames) {
	const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
	console.log(`\n${PATH} in a browser (median of ${TURNS}, turn and turn about)`);
	console.log(
		`  ${['initiatives', 'first row ms', 'frames', 'p95 ms', 'longest ms', 'over 50 ms', 'rows in page', 'heap MiB'].map((head) => head.padStart(13)).join('')}`
	);
	for (const { count, firstRow, scrolled } of sizes) {
		const cells = [
			median(firstRow),
			scrolled!.frames,
			scrolled!.p95,
			scrolled!.longest,
			scrolled!.over50,
			scrolled!.rows,
			scrolled!.heapMiB
		];
		console.log(
			`  ${count.toLocaleString('en').padStart(13)}${cells.map((cell) => cell.toFixed(Number.isInteger(cell) ? 0 : 1).padStart(13)).join('')}`
		);
	}
	console.log(
		`  an empty page scrolled as far: p95 ${empty.p95.toFixed(1)} ms, longest ${empty.longest.toFixed(1)} ms, ${empty.over50} of ${empty.frames} frames over 50 ms`
	);
	const [first, last] = [sizes[0]!, sizes.at(-1)!];
	const name = `timeline of ${last.count.toLocaleString('en')} × 5 milestones`;
	judge(
		`${name}: first row within 1.5× that of ${first.count.toLocaleString('en')}`,
		`${median(last.firstRow).toFixed(0)} ms, ${times(median(last.firstRow), median(first.firstRow))}`,
		median(last.firstRow) <= 1.5 * median(first.firstRow)
	);
	const { frames, longest, over50, rows, heapMiB } = last.scrolled!;
	judge(
		`… no frame over 50 ms while scrolling`,
		`${over50} of ${frames}, longest ${longest.toFixed(0)} ms; ${rows} rows in the page, ${heapMiB.toFixed(0)} MiB`,
		over50 === 0
	);
}
