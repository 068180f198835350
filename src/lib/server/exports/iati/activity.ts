import { formatImprecise } from '#lib/domain/format-date.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { outerSpan, type Precision } from '#lib/domain/span.ts';
import common from '#lib/i18n/common.ts';
import iati from '#lib/i18n/iati.ts';
import { ORGANISATION_TYPES, ROLES, scopeOf, STATUSES } from '#lib/server/exports/iati/codes.ts';
import { budgetElements, transactionElements } from '#lib/server/exports/iati/money.ts';
import {
	bilingual,
	namesOf,
	narratives,
	narrativeElement,
	type BilingualText
} from '#lib/server/exports/iati/narrative.ts';
import { locationElements, sectorElements } from '#lib/server/exports/iati/places.ts';
import type { ActivityRecord } from '#lib/server/exports/iati/read-activities.ts';
import { OWN_CODE } from '#lib/server/exports/iati/reporter.ts';
import { resultElement } from '#lib/server/exports/iati/results.ts';
import { element, textElement } from '#lib/server/exports/xml.ts';

/** What is the same for all activities of a file. */
export type Publisher = { reporter: string; origin: string; day: IsoDate };
const office: BilingualText = { th: iati.th.office, en: iati.en.office };
const notStated: BilingualText = { th: common.th.notStated, en: common.en.notStated };

/** One initiative as an `<iati-activity>`, its elements in the schema's order. Where the standard wants what nobody stated, it says "not stated". */
export function activityElement(record: ActivityRecord, { reporter, origin, day }: Publisher): string {
	const { initiative: i } = record;
	return element(
		'iati-activity',
		[
			textElement('iati-identifier', `${reporter}-${i.code}`),
			// Of a programme that its donor reports, ours is the second report.
			element('reporting-org', narratives(office), {
				ref: reporter,
				type: 10,
				'secondary-reporter': i.iati_identifier === null ? 0 : 1
			}),
			narrativeElement('title', {
				th: marked(i.title_th, i.is_sample, common.th.sample),
				en: i.title_en && marked(i.title_en, i.is_sample, common.en.sample)
			}),
			descriptions(i),
			participants(record, reporter),
			otherIdentifiers(i),
			element('activity-status', '', { code: STATUSES[i.status ?? 'planned']! }),
			dates(record, day),
			scope(record),
			element('recipient-country', '', { code: 'TH' }),
			locationElements(record.places),
			sectorElements(record.dimensions, `${origin}/dimensions.json`),
			budgetElements(record.budgets),
			transactionElements(record.transactions),
			pageLink(i.code, origin),
			i.iati_identifier === null ? '' : element('related-activity', '', { ref: i.iati_identifier, type: 1 }),
			resultElement(record.indicators, record.measured)
		].join('\n'),
		{ 'xml:lang': 'th', 'default-currency': 'THB' }
	);
}

function marked(title: string, isSample: boolean, word: string): string {
	return isSample && !title.toLowerCase().includes(word) ? `${title} (${word})` : title;
}

function descriptions(i: ActivityRecord['initiative']): string {
	const [objective, beneficiaries] = [
		{ th: i.objective_th, en: i.objective_en },
		{ th: i.beneficiaries_th, en: i.beneficiaries_en }
	];
	const written =
		narrativeElement('description', objective, { type: 2 }) +
		narrativeElement('description', beneficiaries, { type: 3 });
	const sample = i.is_sample
		? narrativeElement('description', { th: iati.th.sampleNote, en: iati.en.sampleNote }, { type: 4 })
		: '';
	return (written || narrativeElement('description', notStated, { type: 1 })) + sample;
}

/** The initiative's own; where it has none of a role that the standard knows, its plan's. */
function participants(
	{ initiative, organisations, planOrganisations }: ActivityRecord,
	reporter: string
): string {
	const own = organisations.filter(({ role }) => role in ROLES);
	const named = own.length > 0 ? own : planOrganisations.filter(({ role }) => role in ROLES);
	if (named.length === 0)
		return narrativeElement('participating-org', notStated, { role: ROLES['accountable']! });
	return named
		.map(({ code, role, kind, ...names }) =>
			narrativeElement('participating-org', namesOf(names), {
				ref: code === OWN_CODE ? reporter : null,
				type: ORGANISATION_TYPES[kind] ?? null,
				role: ROLES[role]!,
				'activity-id': role === 'funder' ? initiative.iati_identifier : null
			})
		)
		.join('');
}

/** Our own code, and that of eMENSCR. */
function otherIdentifiers({ code, emenscr_code }: ActivityRecord['initiative']): string {
	const own = element('other-identifier', element('owner-org', narratives(office)), {
		ref: code,
		type: 'A1'
	});
	return (
		own +
		(emenscr_code
			? element('other-identifier', element('owner-org', narratives({ th: 'eMENSCR', en: 'eMENSCR' })), {
					ref: emenscr_code,
					type: 'A9'
				})
			: '')
	);
}

/** Planned start and end at their outermost days, which say how exactly they are known; actual ones as milestones tell them, never in the future. */
function dates({ initiative: i, actual }: ActivityRecord, day: IsoDate): string {
	const span = outerSpan(i);
	const planned = (type: 1 | 3, of: IsoDate | null, date: IsoDate | null, precision: Precision) =>
		of &&
		date &&
		element(
			'activity-date',
			precision === 'day'
				? ''
				: narratives(
						bilingual({ th: iati.th, en: iati.en }, (t, lang) =>
							t.knownTo(formatImprecise(date, precision, lang))
						)
					),
			{ type, 'iso-date': of }
		);
	const start = actual?.actual_start && actual.actual_start <= day ? actual.actual_start : null;
	const ended = i.status === 'completed' ? (actual?.actual_end ?? null) : null;
	const end = ended !== null && ended <= day && (start === null || start <= ended) ? ended : null;
	return [
		planned(1, span.start, i.start_date, i.start_precision),
		start && element('activity-date', '', { type: 2, 'iso-date': start }),
		planned(3, span.end, i.end_date, i.end_precision),
		end && element('activity-date', '', { type: 4, 'iso-date': end })
	]
		.filter(Boolean)
		.join('');
}

function scope({ places }: ActivityRecord): string {
	const code = scopeOf(places);
	return code === null ? '' : element('activity-scope', '', { code });
}

function pageLink(code: string, origin: string): string {
	return element(
		'document-link',
		narrativeElement('title', { th: iati.th.page, en: iati.en.page }) +
			element('category', '', { code: 'A12' }) +
			element('language', '', { code: 'th' }) +
			element('language', '', { code: 'en' }),
		{
			url: `${origin}/initiatives/${code}`,
			format: 'text/html'
		}
	);
}
