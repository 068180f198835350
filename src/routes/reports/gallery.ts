import { withFilter, type Filter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Period } from '#lib/domain/calendar.ts';
import type gallery from '#lib/i18n/gallery.ts';

/** What the gallery makes its reports for; `initiative` is a code that names one, `donorPlans` those that have a donor, `digits` and `standard` are of PDFs alone. */
export type Choice = {
	filter: Filter & { period: Period };
	initiative: string | null;
	donorPlans: string[];
	digits: 'thai' | null;
	standard: 'archive' | null;
	count: number;
};
export type ReportId = keyof typeof gallery.th.reports;
type Kind = 'pdf' | 'xlsx' | 'docx' | 'csv';
type File = {
	kind: Kind;
	path: string;
	/** More of its address than the choice says. */
	query?: string;
	/** Bytes of an empty file and of each initiative, as measured, and how many at most are in it; left out where not known. */
	size?: [number, number, number?];
	/** Says what it is where the kind alone would not. */
	word?: 'list';
};

/** A card of the gallery. Its words stand in i18n under its id; a new report is one entry here and its words there. */
export type Report = {
	id: ReportId;
	/** Its picture's page lies on its broad side. */
	isBroad?: boolean;
	/** The page that shows the same. */
	page?: (choice: Choice) => string;
	/** Empty: not to be had for this choice; the card then says what it needs. */
	files(choice: Choice): File[];
	/** What it asks for where it has no files. */
	needs?: (choice: Choice) => 'initiative' | 'donor';
	/** Of one initiative, where one is named. */
	isOfOne?: boolean;
	/** In English alone, whatever language is chosen. */
	isEnglish?: boolean;
};

const PAPER_ROWS = 500;
const TABLE = ['pdf', 'xlsx', 'csv'] as const;

export const REPORTS: Report[] = [
	{
		id: 'summary',
		page: ({ filter }) => withFilter('/', filter),
		files: () => [
			{ kind: 'pdf', path: '/reports/summary.pdf', size: [130_000, 0] },
			{ kind: 'docx', path: '/reports/summary.docx', size: [12_000, 0] },
			{ kind: 'xlsx', path: '/reports/summary.xlsx', size: [14_000, 0] }
		]
	},
	{
		id: 'quarterly',
		page: ({ filter }) => withFilter('/', filter),
		files: () => [
			{ kind: 'pdf', path: '/reports/quarterly.pdf', size: [120_000, 4_500, PAPER_ROWS] },
			{ kind: 'docx', path: '/reports/quarterly.docx', size: [14_000, 60, PAPER_ROWS] },
			{ kind: 'xlsx', path: '/reports/quarterly.xlsx', size: [16_000, 120] }
		]
	},
	{
		id: 'yearClose',
		isBroad: true,
		page: ({ filter }) => withFilter('/reports/year-close', filter),
		files: () => [
			{ kind: 'pdf', path: '/reports/year-close.pdf' },
			{ kind: 'xlsx', path: '/reports/year-close.xlsx' }
		]
	},
	{
		id: 'planActual',
		isBroad: true,
		page: ({ filter }) => withFilter('/reports/plan-actual', filter),
		files: () => [
			{ kind: 'xlsx', path: '/reports/plan-actual.xlsx', size: [9_000, 100] },
			{ kind: 'pdf', path: '/reports/plan-actual.pdf', size: [100_000, 14_000, 200] },
			{ kind: 'csv', path: '/reports/plan-actual.csv', size: [6_000, 250] }
		]
	},
	{
		id: 'brief',
		isOfOne: true,
		page: ({ filter, initiative }) =>
			initiative
				? withFilter(`/initiatives/${initiative}`, { period: filter.period })
				: withFilter('/initiatives', filter),
		files: ({ initiative }) =>
			initiative
				? [
						{ kind: 'pdf', path: `/initiatives/${initiative}/brief.pdf`, size: [110_000, 0] },
						{ kind: 'xlsx', path: `/initiatives/${initiative}/brief.xlsx`, size: [16_000, 0] }
					]
				: []
	},
	{
		id: 'donor',
		isEnglish: true,
		isOfOne: true,
		page: ({ filter: { plan, period }, donorPlans: [first] }) =>
			withFilter((plan ?? first) ? `/plans/${plan ?? first}` : '/initiatives', { period }),
		needs: ({ filter: { plan } }) => (plan ? 'donor' : 'initiative'),
		files: ({ filter: { plan }, initiative, donorPlans }) => {
			const query = initiative ? `initiative=${initiative}` : plan ? '' : `plan=${donorPlans[0]}`;
			return initiative || (plan ? donorPlans.includes(plan) : donorPlans.length > 0)
				? (['pdf', 'xlsx'] as const).map((kind) => ({ kind, path: `/reports/donor.${kind}`, query }))
				: [];
		}
	},
	{
		id: 'slippage',
		isBroad: true,
		page: ({ filter }) => withFilter('/initiatives', { ...filter, sort: 'slippage' }),
		files: () => TABLE.map((kind) => ({ kind, path: `/exports/slippage.${kind}` }))
	},
	{
		id: 'explanations',
		isBroad: true,
		page: ({ filter }) => withFilter('/explanations', filter),
		files: () => TABLE.map((kind) => ({ kind, path: `/exports/explanations.${kind}` }))
	},
	{
		id: 'actions',
		isBroad: true,
		page: ({ filter }) => withFilter('/actions', filter),
		files: () => TABLE.map((kind) => ({ kind, path: `/exports/actions.${kind}` }))
	},
	{
		id: 'reporting',
		isBroad: true,
		page: ({ filter }) => withFilter('/reporting', filter),
		files: () => [
			...TABLE.map((kind) => ({ kind, path: `/exports/reporting.${kind}` })),
			{ kind: 'xlsx', path: '/exports/reporting-list.xlsx', word: 'list' }
		]
	},
	{
		id: 'money',
		isBroad: true,
		page: ({ filter }) => withFilter('/money', filter),
		files: () => TABLE.map((kind) => ({ kind, path: `/exports/money.${kind}` }))
	},
	{
		id: 'initiatives',
		isBroad: true,
		page: ({ filter }) => withFilter('/initiatives', filter),
		files: () => [
			{ kind: 'xlsx', path: '/exports/initiatives.xlsx', size: [9_000, 120] },
			{ kind: 'pdf', path: '/exports/initiatives.pdf', size: [80_000, 2_300, PAPER_ROWS] },
			{ kind: 'csv', path: '/exports/initiatives.csv', size: [1_500, 700] }
		]
	},
	{
		id: 'dimensions',
		isBroad: true,
		page: ({ filter }) => withFilter('/', filter),
		files: () =>
			TABLE.map((kind) => ({
				kind,
				path: `/exports/dimensions.${kind}`,
				size: [{ xlsx: 12_000, pdf: 90_000, csv: 4_000 }[kind], 0]
			}))
	},
	{
		id: 'indicators',
		isBroad: true,
		files: () => TABLE.map((kind) => ({ kind, path: `/exports/indicators.${kind}` }))
	}
];

/** A page of it, made by tests/gallery/make-pictures.ts from the sample set. */
export function pictureOf({ id, isEnglish }: Report, lang: Lang): string {
	return `/gallery/${id}-${isEnglish ? 'en' : lang}.webp`;
}

/** The address of a file for a choice. */
export function fileAddress(
	{ path, kind, query }: File,
	{ filter, digits, standard }: Choice,
	isEnglish = false
): string {
	const address = withFilter(path, filter);
	const more = [
		...(query ? [query] : []),
		...(kind === 'pdf' && digits ? ['digits=thai'] : []),
		...(kind === 'pdf' && standard ? ['standard=archive'] : []),
		...(isEnglish ? ['lang=en'] : [])
	].join('&');
	return more ? `${address}${address.includes('?') ? '&' : '?'}${more}` : address;
}

/** What to expect before the file is made: '40 KB', '7.0 MB'; null where not known. */
export function fileSize({ size }: File, { count }: Choice): string | null {
	if (!size) return null;
	const bytes = size[0] + size[1] * Math.min(count, size[2] ?? count);
	return bytes < 950_000
		? `${Math.max(1, Math.round(bytes / 1000))} KB`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}
