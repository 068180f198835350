// `npm test`: types, lint, generated types and every test, with all that they need started and stopped by them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { install, pinnedNode, root } from './checkout.js';

process.chdir(root);
install({ dev: true });

const node = pinnedNode();
const scratch = mkdtempSync(join(tmpdir(), 'tidtam-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

// The tests start their own server and database, whatever the shell has set for a running one.
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env['PATH'] };
for (const name of ['DATABASE_URL', 'ORIGIN', 'HOST', 'PORT', 'NODE_ENV']) delete env[name];
env[process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR'] = '1';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, () => running.forEach((child) => child.kill(signal)));
}

/** @param {string[]} args @param {'inherit' | 'pipe'} output @returns {Promise<{ status: number, text: string }>} */
function run(args, output = 'pipe') {
	return new Promise((resolve) => {
		const child = spawn(node, args, { env, stdio: ['ignore', output, output] });
		let text = '';
		child.stdout?.on('data', (chunk) => (text += chunk));
		child.stderr?.on('data', (chunk) => (text += chunk));
		child.on('error', (error) => (text += error.message));
		child.on('close', (code) => {
			running.delete(child);
			resolve({ status: code ?? 1, text });
		});
		running.add(child);
	});
}

/** @param {string} name @param {string[][]} commands one after the other */
async function check(name, ...commands) {
	const began = Date.now();
	for (const command of commands) {
		const { status, text } = await run(command);
		if (status !== 0) {
			console.log(`✗ ${name}\n${text.trimEnd()}`);
			return false;
		}
	}
	console.log(`✓ ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
	return true;
}

async function findBrowser() {
	const { status, text } = await run(['tests/support/install-chromium.ts']);
	const path = text.trim().split('\n').at(-1);
	if (status === 0 && path) {
		env['CHROMIUM_PATH'] = path;
		const [kind, minutes] = /headless[-_]shell/.test(path) ? ['headless shell', 8] : ['full', 10];
		console.log(`✓ browser: ${path} (${kind}; the tests take about ${minutes} minutes on two cores)`);
		return true;
	}
	console.log(`✗ browser\n${text.trimEnd()}`);
	return false;
}

async function findOffice() {
	const { text } = await run(['tests/support/install-office.ts']);
	console.log(`· LibreOffice: ${text.trim().split('\n').at(-1)}`);
}

async function runTests() {
	const file = join(scratch, 'results.json');
	const { status } = await run(
		[
			'node_modules/vitest/vitest.mjs',
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		],
		'inherit'
	);
	try {
		const results = JSON.parse(readFileSync(file, 'utf8'));
		const passed = results.numPassedTests;
		// A file that does not load has no test that could fail.
		const broken = results.testResults.filter(
			(/** @type {any} */ { status, assertionResults }) =>
				status === 'failed' && !assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
		).length;
		const failed = results.numFailedTests + broken;
		return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

const browser = await findBrowser();
const synced = await run(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
if (synced.status !== 0) console.log(synced.text);
const [, ...checks] = await Promise.all([
	findOffice(),
	check('types', ['node_modules/svelte-check/bin/svelte-check', '--threshold', 'error', '--output', 'human']),
	check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
	check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
	check('generated types match the migrations', ['tests/support/verify-schema.ts'])
]);
const tests = await runTests();

const done = [browser, ...checks];
const passed = tests.passed + done.filter(Boolean).length;
const failed = tests.failed + done.filter((ok) => !ok).length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
