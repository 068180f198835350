import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export type SourceFile = {
	/** From the checkout's root. */
	path: string;
	text: string;
	lines: number;
	/** Own files that it imports, types too; from the root. */
	imports: string[];
	/** Those that are there at run time: what a cycle is made of. */
	runtimeImports: string[];
};

const ROOT = join(import.meta.dirname, '..', '..');
const GENERATED = new Set(['src/lib/server/db/schema.ts']);
const IMPORT =
	/(?:^|\n)\s*(import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** Every hand-written source file under these folders, with what it imports of ours. */
export function listSourceFiles(folders: string[]): SourceFile[] {
	return folders
		.flatMap((folder) => walk(join(ROOT, folder)))
		.map((path) => {
			const text = readFileSync(join(ROOT, path), 'utf8');
			const found = [...text.matchAll(IMPORT)]
				.map(([, , type, names, from, lazy]) => ({
					target: resolve(path, (from ?? lazy)!),
					isType: type !== undefined || onlyTypes(names)
				}))
				.filter(({ target }) => target !== null) as { target: string; isType: boolean }[];
			return {
				path,
				text,
				lines: text.trimEnd().split('\n').length,
				imports: found.map(({ target }) => target),
				runtimeImports: found.filter(({ isType }) => !isType).map(({ target }) => target)
			};
		});
}

function onlyTypes(names: string | undefined): boolean {
	const braces = names && /^\{([^}]*)\}\s*from/.exec(names.trim());
	return braces
		? braces[1]!
				.split(',')
				.filter((name) => name.trim())
				.every((name) => /^\s*type\s/.test(name))
		: false;
}

function resolve(from: string, target: string): string | null {
	const clean = target.replace(/\?.*$/, '');
	if (clean.startsWith('#lib/')) return `src/lib/${clean.slice(5)}`;
	if (clean.startsWith('.')) return relative(ROOT, join(ROOT, dirname(from), clean));
	return null;
}

/** The files under these folders whose names match, with their text. */
export function listTextFiles(folders: string[], kind: RegExp): Pick<SourceFile, 'path' | 'text'>[] {
	return folders
		.flatMap((folder) => walk(join(ROOT, folder), kind))
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function walk(folder: string, kind = /\.(ts|js|svelte|css)$/): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return walk(path, kind);
		const name = relative(ROOT, path);
		return kind.test(name) && !GENERATED.has(name) ? [name] : [];
	});
}

/** The first cycle among files, as the files along it; undefined where there is none. */
export function findCycle(files: SourceFile[]): string[] | undefined {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const done = new Set<string>();
	const visit = (path: string, trail: string[]): string[] | undefined => {
		if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
		if (done.has(path)) return undefined;
		for (const next of byPath.get(path)?.runtimeImports ?? []) {
			const cycle = visit(next, [...trail, path]);
			if (cycle) return cycle;
		}
		done.add(path);
		return undefined;
	};
	for (const { path } of files) {
		const cycle = visit(path, []);
		if (cycle) return cycle;
	}
	return undefined;
}
