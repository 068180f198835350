import { fiscalYearOf, fiscalYearRange, FIRST_BUDDHIST_DAY, isIsoDate, type IsoDate } from './calendar.ts';
import type { Status } from './health.ts';
import { rational, roundHalfAwayFromZero } from './rational.ts';
import { cleanMultiline, cleanText } from './text.ts';

/** An activity as it stands in a file, its texts with their language ('' where none is named). */
export type RawActivity = {
	identifier: string;
	reporter: string;
	titles: [lang: string, text: string][];
	descriptions: [type: string, lang: string, text: string][];
	dates: [type: string, date: string][];
	status: string;
	sectors: [vocabulary: string, code: string, percentage: string, name: string][];
	places: string[];
	transactions: [type: string, date: string, amount: string, currency: string, ref: string][];
	budgets: [type: string, start: string, end: string, amount: string, currency: string][];
	results: number;
};
export type IatiTransaction = {
	key: string;
	kind: 'commitment' | 'disbursement';
	date: IsoDate;
	amount: string;
	currency: string;
};
export type IatiBudget = {
	fiscal_year: number;
	currency: string;
	by_act: string | null;
	after_transfers: string | null;
};
export type IatiSector = { vocabulary: string; code: string; name: string; percentage: string | null };
/** What we can take over of an activity; null = not stated there. `left`: how much of each kind has no place with us. */
export type IatiRecord = {
	identifier: string;
	reporter: string;
	title_th: string;
	title_en: string | null;
	objective_th: string | null;
	objective_en: string | null;
	start_date: IsoDate | null;
	end_date: IsoDate | null;
	status: Status | null;
	sectors: IatiSector[];
	places: string[];
	transactions: IatiTransaction[];
	budgets: IatiBudget[];
	left: { transactions: number; budgets: number; results: number };
};

/** Finalisation (3) and closed (4) are both completed work. */
const STATUSES: Record<string, Status> = {
	1: 'planned',
	2: 'active',
	3: 'completed',
	4: 'completed',
	5: 'cancelled',
	6: 'suspended'
};
/** Outgoing commitments; disbursements and expenditure. Other flows have no place with us. */
const KINDS: Record<string, IatiTransaction['kind']> = {
	2: 'commitment',
	3: 'disbursement',
	4: 'disbursement'
};
const LAST_DAY = '2100-12-31';
const [LONGEST_TITLE, LONGEST_TEXT] = [500, 5_000];

/** Reads what a file says into what we keep. A title that is missing or blotted out gives way to the identifier; what cannot be read is counted as left. */
export function readIatiRecord(raw: RawActivity): IatiRecord {
	const title = inLanguages(
		raw.titles.map(([lang, text]) => [lang, cleanText(text).slice(0, LONGEST_TITLE)])
	);
	const general = raw.descriptions
		.filter(([type]) => type === '2')
		.concat(raw.descriptions.filter(([type]) => type !== '2' && type !== '3'));
	const objective = inLanguages(
		general.map(([, lang, text]) => [lang, cleanMultiline(text).trim().slice(0, LONGEST_TEXT)])
	);
	const date = (...types: string[]) =>
		types
			.flatMap((type) => raw.dates.filter(([of]) => of === type))
			.map(([, text]) => dayOf(text))
			.find((day) => day !== null) ?? null;
	const [start_date, end] = [date('2', '1'), date('4', '3')];
	const transactions = readTransactions(raw.transactions);
	const budgets = readBudgets(raw.budgets);
	return {
		identifier: raw.identifier,
		reporter: cleanText(raw.reporter).slice(0, 300),
		title_th: title.th ?? title.en ?? title.other ?? raw.identifier,
		title_en: title.en,
		objective_th: objective.th ?? objective.en ?? objective.other,
		objective_en: objective.en,
		start_date,
		end_date: start_date && end && end < start_date ? null : end,
		status: STATUSES[raw.status] ?? null,
		sectors: raw.sectors.map(([vocabulary, code, percentage, name]) => ({
			vocabulary: vocabulary || '1',
			code,
			name: cleanText(name).slice(0, 200),
			percentage: decimalOf(percentage)
		})),
		places: [...new Set(raw.places)].sort(),
		transactions,
		budgets,
		left: {
			transactions: raw.transactions.length - transactions.length,
			budgets: raw.budgets.length - raw.budgets.filter((one) => budgetOf(one) !== null).length,
			results: raw.results
		}
	};
}

function inLanguages(texts: [lang: string, text: string][]) {
	const said = texts.filter(([, text]) => text !== '');
	const of = (lang: string) => said.find(([one]) => one.toLowerCase() === lang)?.[1] ?? null;
	return { th: of('th'), en: of('en'), other: said[0]?.[1] ?? null };
}

function readTransactions(raw: RawActivity['transactions']): IatiTransaction[] {
	const seen = new Map<string, number>();
	return raw.flatMap(([type, text, value, currency, ref]) => {
		const [kind, date, amount] = [KINDS[type], dayOf(text), decimalOf(value)];
		if (!kind || date === null || amount === null || !/^[A-Z]{3}$/.test(currency)) return [];
		const base = cleanText(ref).slice(0, 200) || `${type} ${date} ${amount} ${currency}`;
		const n = (seen.get(base) ?? 0) + 1;
		seen.set(base, n);
		// One reference may stand at several.
		return [{ key: n === 1 ? base : `${base} #${n}`, kind, date, amount, currency }];
	});
}

/** By fiscal year and currency; of several for one the last counts. */
function readBudgets(raw: RawActivity['budgets']): IatiBudget[] {
	const found = new Map<string, IatiBudget>();
	for (const one of raw) {
		const budget = budgetOf(one);
		if (!budget) continue;
		const key = `${budget.fiscal_year} ${budget.currency}`;
		const before = found.get(key);
		found.set(key, {
			...budget,
			by_act: budget.by_act ?? before?.by_act ?? null,
			after_transfers: budget.after_transfers ?? before?.after_transfers ?? null
		});
	}
	return [...found.values()];
}

/** Only a period that is a Thai fiscal year; no other is cut up or moved. A budget is never negative with us. */
function budgetOf([type, from, to, value, currency]: RawActivity['budgets'][number]): IatiBudget | null {
	const [start, end, amount] = [dayOf(from), dayOf(to), decimalOf(value)];
	if (
		start === null ||
		end === null ||
		amount === null ||
		amount.startsWith('-') ||
		!/^[A-Z]{3}$/.test(currency)
	)
		return null;
	const fiscal_year = fiscalYearOf(end);
	const year = fiscalYearRange(fiscal_year);
	if (start !== year.start || end !== year.end) return null;
	return {
		fiscal_year,
		currency,
		by_act: type === '2' ? null : amount,
		after_transfers: type === '2' ? amount : null
	};
}

function dayOf(text: string): IsoDate | null {
	const day = text.trim().slice(0, 10);
	return isIsoDate(day) && day >= FIRST_BUDDHIST_DAY && day <= LAST_DAY ? day : null;
}

/** With two places; null for what is no plain decimal, or has over 15 digits. */
function decimalOf(text: string): string | null {
	const plain = text.trim().replace(/^\+/, '');
	return /^-?\d{1,15}(\.\d{1,20})?$/.test(plain) ? roundHalfAwayFromZero(rational(plain), 2) : null;
}
