import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn, titleIn } from '#lib/domain/names.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { Status } from '#lib/domain/health.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import { clip } from '#lib/server/exports/documents/brief-text.ts';
import { dimensionsText } from '#lib/server/exports/initiatives/initiative-columns.ts';
import type * as initiativeQueries from '#lib/server/queries/initiative.ts';

type Initiative = NonNullable<Awaited<ReturnType<typeof initiativeQueries.findInitiative>>>;
type List<Query extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>;

/** 'ปี 2561 – ปี 2565'; null where neither end is known. */
export function spanText(span: SpanColumns, lang: Lang): string | null {
	if (span.start_date === null && span.end_date === null) return null;
	const unknown = common(lang).unknown;
	const [start, end] = [
		formatImprecise(span.start_date, span.start_precision, lang),
		formatImprecise(span.end_date, span.end_precision, lang)
	];
	return start === end ? (start ?? unknown) : `${start ?? unknown} – ${end ?? unknown}`;
}

/** What, by whom, where, since when; what the sources do not say is named so. */
export function factsOf(
	of: {
		initiative: Initiative;
		organisations: List<typeof initiativeQueries.listInitiativeOrganisations>;
		dimensions: List<typeof initiativeQueries.listInitiativeDimensions>;
		places: List<typeof initiativeQueries.listInitiativePlaces>;
		status: Status | null;
	},
	lang: Lang
) {
	const t = exports(lang).brief;
	const c = common(lang);
	const { initiative, organisations, dimensions, places, status } = of;
	const lead = organisations.find(({ role }) => role === 'accountable');
	const shares = dimensions.map((dimension) => ({
		...dimension,
		is_editorial: dimension.basis === 'editorial'
	}));
	return [
		{
			name: t.plan,
			value: titleIn({ title_th: initiative.plan_title_th, title_en: initiative.plan_title_en }, lang)
		},
		{ name: t.organisation, value: lead ? nameIn(lead, lang) : c.notStated },
		{ name: t.dimensions, value: dimensionsText({ dimensions: shares }, lang) },
		{
			name: t.places,
			value: places.length ? clip(places.map((place) => nameIn(place, lang)).join(' · '), 160) : c.notStated
		},
		{ name: t.span, value: spanText(initiative, lang) ?? c.notStated },
		{ name: t.status, value: status ? c.statusNames[status] : c.unknown }
	];
}

/** Objective and beneficiaries over the whole width. */
export function textsOf(initiative: Initiative, lang: Lang) {
	const t = exports(lang).brief;
	const c = common(lang);
	const text = (thai: string | null, english: string | null) =>
		clip((lang === 'en' && english) || thai || c.notStated);
	return [
		{ name: t.objective, value: text(initiative.objective_th, initiative.objective_en) },
		{ name: t.beneficiaries, value: text(initiative.beneficiaries_th, initiative.beneficiaries_en) }
	];
}
