import { describe, expect, test } from 'vitest';
import { findCycle, listSourceFiles, listTextFiles } from './support/source-files.ts';
import type { SourceFile } from './support/source-files.ts';

const files = listSourceFiles(['src', 'db', 'tests']);
const product = files.filter(({ path }) => path.startsWith('src/') && !path.includes('.test.'));
const under = (...folders: string[]) =>
	product.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
const isHook = (path: string) => /^src\/(hooks\.|app\.d)/.test(path);

/** Code without comments, so that a word in one breaks no rule. */
const code = ({ text }: SourceFile) =>
	text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{])\/\/.*$/gm, '$1');
const breaking = (among: SourceFile[], rule: RegExp) =>
	among.flatMap((file) =>
		code(file)
			.split('\n')
			.filter((line) => rule.test(line))
			.map((line) => `${file.path}: ${line.trim()}`)
	);

/** Layer → what it may import besides itself. routes → components, charts, server → domain (design §3). */
const LAYERS: Record<string, string[]> = {
	'src/routes/': ['src/lib/'],
	'src/lib/components/': ['src/lib/domain/', 'src/lib/i18n/'],
	'src/lib/charts/': ['src/lib/components/', 'src/lib/domain/', 'src/lib/i18n/'],
	'src/lib/server/': ['src/lib/domain/', 'src/lib/charts/', 'src/lib/i18n/'],
	'src/lib/i18n/': ['src/lib/domain/'],
	'src/lib/domain/': []
};

describe('imports', () => {
	test.each(Object.entries(LAYERS))('%s', (layer, allowed) => {
		const wrong = under(layer).flatMap(({ path, imports }) =>
			imports
				.filter(
					(target) =>
						target.startsWith('src/') && ![layer, ...allowed].some((folder) => target.startsWith(folder))
				)
				.map((target) => `${path} → ${target}`)
		);
		expect(wrong).toEqual([]);
	});
	test('queries and operations do not speak', () => {
		const wrong = under(
			'src/lib/server/queries/',
			'src/lib/server/operations/',
			'src/lib/server/db/'
		).flatMap(({ path, imports }) =>
			imports.filter((target) => target.startsWith('src/lib/i18n/')).map((target) => `${path} → ${target}`)
		);
		expect(wrong).toEqual([]);
	});
	test('domain imports no package', () => {
		expect(breaking(under('src/lib/domain/'), /from '(?!\.\/|#lib\/domain\/)[^']+'|\bimport\('/)).toEqual([]);
	});
	test('no cycles', () => expect(findCycle(product)).toBeUndefined());
	test('no barrels', () => {
		expect(
			product
				.filter(
					(file) =>
						/(^|\n)export (\*|\{[^}]*\}|type \{[^}]*\}) from/.test(code(file)) ||
						/\/index\.(ts|js)$/.test(file.path)
				)
				.map(({ path }) => path)
		).toEqual([]);
	});
	test('they name the file, with its extension', () => {
		expect(
			breaking(product, /from '(\.\.?|#lib)\/[^']*(?<!\.(ts|js|svelte|css|json|typ|txt)(\?raw)?)'/).filter(
				(line) => !line.includes('/$types')
			)
		).toEqual([]);
	});
});

/** Files over 300 formatted lines, and why each is not cut. */
const LONG: Record<string, string> = {
	'src/lib/domain/import/subject.ts': 'one table of all import fields; it goes when records get their home',
	'src/lib/charts/timeline/timeline.css': 'the looks of one drawing',
	'src/lib/server/imports/sheet/read-rows.test.ts': 'the cases of one function',
	'tests/operations/acting-on-delay.test.ts':
		'one office: the ladder, and the health and causes that it reads',
	'tests/operations/close-period.test.ts': 'one quarter, refused, closed and frozen',
	'tests/operations/corrections.test.ts': 'one closed year and what is corrected in it',
	'tests/operations/iati-import.test.ts': 'one file, refused, read and taken over',
	'tests/operations/import-rows.test.ts': 'one way of a row in and out again, subject by subject',
	'tests/operations/indicators.test.ts': 'one indicator, defined, reported and fixed',
	'tests/operations/initiatives.test.ts': 'one set of values, each field changed in turn',
	'tests/operations/next-year.test.ts': 'decisions on one draft',
	'tests/operations/reminders.test.ts': 'one queue, with its mail and webhook servers',
	'tests/operations/report-flow.test.ts': 'one office, its people by name',
	'tests/operations/subscriptions.test.ts': 'one view and its deliveries, with their mail server',
	'tests/queries/money.test.ts': 'one set of money, worked out by hand beside it',
	'tests/queries/reporting.test.ts': 'one set of reports, compared with one rule',
	'tests/queries/timeline.test.ts': 'one portfolio for the cases of one function',
	'tests/routes/api-writes.test.ts': 'its last test asks whether the others met every documented answer',
	'tests/routes/exports.test.ts': 'one server, asked for each of its files',
	'tests/routes/schedule.test.ts': 'one schedule, by form and by fetch'
};

describe('size, in formatted lines', () => {
	// Words are a table with a column a language: they grow with languages, not with what one must understand.
	const counted = files.filter(({ path }) => !path.startsWith('src/lib/i18n/'));
	const sizes = counted.map(({ lines }) => lines).sort((a, b) => a - b);
	const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1];
	const over = (among: SourceFile[], most: number) =>
		among
			.filter(({ path, lines }) => lines > most && !LONG[path])
			.map(({ path, lines }) => `${path}: ${lines}`);
	test('half of the files have 70 at most', () => expect(at(0.5)).toBeLessThanOrEqual(70));
	test('nine of ten have 160 at most', () => expect(at(0.9)).toBeLessThanOrEqual(160));
	test('none has over 300 without a reason', () => expect(over(counted, 300)).toEqual([]));
	test('every reason is still needed', () => {
		const long = new Set(counted.filter(({ lines }) => lines > 300).map(({ path }) => path));
		expect(Object.keys(LONG).filter((path) => !long.has(path))).toEqual([]);
	});
	test('loaders have 130 at most', () =>
		expect(
			over(
				product.filter(({ path }) => /\+(page|layout)(\.server)?\.ts$/.test(path)),
				130
			)
		).toEqual([]));
	test('pages have 190 at most', () =>
		expect(
			over(
				product.filter(({ path }) => /\+(page|layout)\.svelte$/.test(path)),
				190
			)
		).toEqual([]));
});

test('lines of SQL and Typst have 140 columns at most', () => {
	// Migrations are frozen by their hash once they have landed: those from before this rule stay as they are.
	const frozen = (path: string) => /^db\/migrations\/(\d+)/.test(path) && path < 'db/migrations/20261130';
	const wide = listTextFiles(['src', 'db'], /\.(sql|typ)$/)
		.filter(({ path }) => !frozen(path))
		.flatMap(({ path, text }) =>
			text.split('\n').flatMap((line, i) => (line.length > 140 ? [`${path}:${i + 1}`] : []))
		);
	expect(wide).toEqual([]);
});

describe('time', () => {
	test('domain has no clock and does no IO', () => {
		const wrong = under('src/lib/domain/');
		expect(
			breaking(
				wrong,
				/\bDate\b|\bperformance\b|\bTemporal\b|\bprocess\b|\bfetch\(|\bsetTimeout\b|\bconsole\b|\bMath\.random\b|\bcrypto\b/
			)
		).toEqual([]);
	});
	test('the clock is read in routes, hooks and jobs alone', () => {
		const elsewhere = product.filter(
			({ path }) => !/^src\/(routes|launch|service-worker|lib\/server\/jobs)/.test(path) && !isHook(path)
		);
		expect(breaking(elsewhere, /Date\.now\(|new Date\(\s*\)|performance\.now\(/)).toEqual([]);
	});
	test('no date is made from text', () => {
		expect(breaking(product, /new Date\(\s*['"`]|Date\.parse\(/)).toEqual([]);
	});
});

describe('SQL', () => {
	test('stands in server/db, queries and operations alone', () => {
		const elsewhere = product.filter(
			({ path }) => !/^src\/(lib\/server\/(db|queries|operations)|launch)\//.test(path)
		);
		expect(
			breaking(
				elsewhere,
				/\bsql(\.\w+)?(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/
			)
		).toEqual([]);
	});
	test('queries open no transaction', () => {
		expect(breaking(under('src/lib/server/queries/'), /\.transaction\(\)/)).toEqual([]);
	});
});

test('no inline styles: the Content-Security-Policy blocks them', () => {
	expect(
		breaking(
			product.filter(({ path }) => path.endsWith('.svelte')),
			/\sstyle(=|:)/
		)
	).toEqual([]);
});
