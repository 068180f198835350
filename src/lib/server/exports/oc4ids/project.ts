import { fiscalYearRange, type IsoDate } from '#lib/domain/calendar.ts';
import { formatFiscalYear } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { sharesAsPercent } from '#lib/domain/largest-remainder.ts';
import { nameIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import oc4ids from '#lib/i18n/oc4ids.ts';
import { spanText } from '#lib/server/exports/documents/brief-facts.ts';
import type { ActivityRecord } from '#lib/server/exports/iati/read-activities.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';

/** What is the same for all projects of a file. */
export type Publisher = { reporter: string; origin: string; day: IsoDate; updated: string; lang: Lang };
/** projectStatus; it has no code for what is suspended. A status that nobody stated is none. */
const STATUSES: Record<string, string> = {
	planned: 'preparation',
	active: 'implementation',
	completed: 'completed',
	cancelled: 'cancelled'
};
/** partyRole, an open list: what it has no code for keeps our word. */
const ROLES: Record<string, string> = { funder: 'funder', accountable: 'publicAuthority' };

/** One initiative as a project of OC4IDS 0.9. Only what is recorded: no total is made of the years' budgets, no day of a date that is known to the year. */
export function projectOf(record: ActivityRecord, { reporter, origin, day, updated, lang }: Publisher) {
	const { initiative: i, actual } = record;
	const text = (thai: string | null, english: string | null) => (lang === 'en' && english) || thai;
	const parties = partiesOf(record, lang);
	const authority = parties.find(({ roles }) => roles.includes('publicAuthority'));
	const status = i.status === null ? undefined : STATUSES[i.status];
	const ended =
		i.status === 'completed' && actual?.actual_end && actual.actual_end <= day ? actual.actual_end : null;
	return given({
		id: `${reporter}-${i.code}`,
		identifiers: [
			{ id: i.code, scheme: reporter },
			...(i.emenscr_code ? [{ id: i.emenscr_code, scheme: 'eMENSCR' }] : [])
		],
		updated,
		title: titleText(i, lang),
		description: descriptionOf(record, lang),
		status,
		period: periodOf(i),
		purpose: text(i.objective_th, i.objective_en),
		additionalClassifications: classificationsOf(record, lang),
		locations: record.places.map((place) => ({
			id: `TIS1099-${place.place_code}`,
			description: nameIn(place, lang),
			gazetteer: { scheme: 'TIS1099', identifiers: [place.place_code] }
		})),
		budget: budgetOf(record, lang),
		parties,
		publicAuthority: authority && { id: authority.id, name: authority.name },
		documents: [
			{
				id: 'page',
				title: titleText(i, lang),
				url: `${origin}/initiatives/${i.code}`,
				format: 'text/html',
				language: lang
			},
			...(i.start_date === null
				? []
				: [
						{
							id: 'iati',
							title: 'IATI 2.03',
							url: `${origin}/initiatives/${i.code}/iati.xml${i.is_sample ? '?sample=1' : ''}`,
							format: 'application/xml'
						}
					])
		],
		completion: ended && { endDate: dateTime(ended) }
	});
}

/** What is not known, or a list of nothing, is left out. */
function given<T extends object>(fields: T) {
	return Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
		)
	);
}

const dateTime = (date: IsoDate) => `${date}T00:00:00+07:00`;

function periodOf(i: ActivityRecord['initiative']) {
	const start = i.start_precision === 'day' ? i.start_date : null;
	const end = i.end_precision === 'day' ? i.end_date : null;
	return start || end ? given({ startDate: start && dateTime(start), endDate: end && dateTime(end) }) : null;
}

function descriptionOf({ initiative: i }: ActivityRecord, lang: Lang): string | null {
	const t = oc4ids(lang);
	const isVague =
		(i.start_date !== null && i.start_precision !== 'day') ||
		(i.end_date !== null && i.end_precision !== 'day');
	return (
		[
			(lang === 'en' && i.beneficiaries_en) || i.beneficiaries_th,
			isVague ? t.span(spanText(i, lang)!) : null,
			i.status === 'suspended' ? t.suspended : null
		]
			.filter(Boolean)
			.join(' · ') || null
	);
}

function classificationsOf({ initiative: i, dimensions }: ActivityRecord, lang: Lang) {
	const t = oc4ids(lang);
	const c = common(lang);
	const shares = sharesAsPercent(dimensions.map(({ parts }) => parts));
	return [
		...dimensions.map((one, at) => ({
			scheme: 'tidtam-dimension',
			id: one.dimension_code,
			description:
				t.share(nameIn(one, lang), Number(shares[at])) +
				(one.basis === 'editorial' ? ` (${c.editorial})` : '')
		})),
		{ scheme: 'tidtam-plan', id: i.plan_code },
		...(i.iati_identifier === null
			? []
			: [{ scheme: 'IATI', id: i.iati_identifier, description: t.donorActivity }])
	];
}

/** Each fiscal year's budget as stated, and after transfers; no sum over years, which need not be all. */
function budgetOf({ budgets }: ActivityRecord, lang: Lang) {
	const t = oc4ids(lang);
	const groups = (
		[
			['by-act', t.byAct, 'by_act'],
			['after-transfers', t.afterTransfers, 'after_transfers']
		] as const
	)
		.map(([id, description, column]) => ({
			id,
			description,
			budgetBreakdown: budgets.flatMap((row) => {
				const { start, end } = fiscalYearRange(row.fiscal_year);
				const year = {
					id: `${id}-${row.fiscal_year}-${row.currency}`,
					description: t.ofYear(formatFiscalYear(row.fiscal_year, lang))
				};
				return row[column] === null
					? []
					: [
							{
								...year,
								amount: { amount: Number(row[column]), currency: row.currency },
								period: { startDate: dateTime(start), endDate: dateTime(end) }
							}
						];
			})
		}))
		.filter(({ budgetBreakdown }) => budgetBreakdown.length > 0);
	return groups.length === 0 ? null : { budgetBreakdowns: groups };
}

/** Each body once with all its roles; the initiative's own, else its plan's. */
function partiesOf({ organisations, planOrganisations }: ActivityRecord, lang: Lang) {
	const named: { code: string; role: string; name_th: string; name_en: string | null }[] =
		organisations.length > 0 ? organisations : planOrganisations;
	return [...Map.groupBy(named, ({ code }) => code)].map(([id, rows]) => ({
		id,
		name: nameIn(rows[0]!, lang),
		roles: [...new Set(rows.map(({ role }) => ROLES[role] ?? role))]
	}));
}
