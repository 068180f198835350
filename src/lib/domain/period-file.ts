import type { Period } from './calendar.ts';
import type { Lang } from './lang.ts';
import { LANGS } from './lang.ts';
import type { Scope } from './permission.ts';

export type PeriodFileKind = 'report' | 'initiatives' | 'indicators' | 'plan_actual' | 'year_close';
/** A file that is made and kept at each close. */
export type PeriodFileSpec = {
	kind: PeriodFileKind;
	format: 'pdf' | 'xlsx' | 'csv';
	lang: Lang;
	scope: Scope;
};

const TABLES: Pick<PeriodFileSpec, 'kind' | 'format'>[] = [
	{ kind: 'report', format: 'pdf' },
	{ kind: 'initiatives', format: 'xlsx' },
	{ kind: 'initiatives', format: 'csv' },
	{ kind: 'indicators', format: 'xlsx' },
	{ kind: 'indicators', format: 'csv' },
	{ kind: 'plan_actual', format: 'xlsx' }
];

/** What the close of a year's last quarter keeps besides: the year's report. */
const OF_A_YEAR: typeof TABLES = [
	{ kind: 'year_close', format: 'pdf' },
	{ kind: 'year_close', format: 'xlsx' }
];

/** All files of a period's close: the quarterly report, the lists of initiatives and indicators, and money by month, of a last quarter the year's report too; in each language, of public initiatives and of all. */
export function periodFileSpecs({ quarter }: Pick<Period, 'quarter'>): PeriodFileSpec[] {
	const files = quarter === 4 ? [...TABLES, ...OF_A_YEAR] : TABLES;
	return (['public', 'all'] as const).flatMap((scope) =>
		LANGS.flatMap((lang) => files.map((file) => ({ ...file, lang, scope })))
	);
}

/** Its name within the period's folder, for ever: 'report-th.pdf', 'initiatives-all-en.csv', 'plan-actual-th.xlsx'. */
export function periodFileName({ kind, format, lang, scope }: PeriodFileSpec): string {
	return `${kind.replace('_', '-')}${scope === 'all' ? '-all' : ''}-${lang}.${format}`;
}
