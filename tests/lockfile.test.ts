import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
	optionalDependencies?: Record<string, string>;
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
	extraneous?: boolean;
	resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Entry>;
};

/** The entry that Node would find from there: the nearest `node_modules` upwards. */
function find(from: string, name: string): Entry | undefined {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
		const entry = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
		if (entry || !folder) return entry;
	}
}

test('the lockfile names every package for every platform, or npm ci refuses it', () => {
	const missing = Object.entries(packages).flatMap(
		([path, { dependencies, devDependencies, optionalDependencies }]) =>
			Object.keys({ ...dependencies, ...optionalDependencies, ...(path ? {} : devDependencies) })
				.filter((name) => !find(path, name))
				.map((name) => `${path} → ${name}`)
	);
	expect(missing).toEqual([]);
});

test('it has nothing that nobody asked for, and names no registry', () => {
	expect(Object.entries(packages).filter(([, { extraneous }]) => extraneous)).toEqual([]);
	expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});
