import { sharesAsPercent } from '#lib/domain/largest-remainder.ts';
import common from '#lib/i18n/common.ts';
import iati from '#lib/i18n/iati.ts';
import { AREAS, placeRef } from '#lib/server/exports/iati/codes.ts';
import { bilingual, namesOf, narrativeElement } from '#lib/server/exports/iati/narrative.ts';
import { element } from '#lib/server/exports/xml.ts';
import type { listActivityDimensions, listActivityPlaces } from '#lib/server/queries/iati-records.ts';

type Place = Awaited<ReturnType<typeof listActivityPlaces>>[number];
type Dimension = Awaited<ReturnType<typeof listActivityDimensions>>[number];

/** Provinces, districts and tambons; the country is the recipient already. */
export function locationElements(places: readonly Place[]): string {
	return places
		.filter(({ kind }) => kind in AREAS)
		.map((place) => {
			const about = bilingual(
				{ th: { ...iati.th, c: common.th }, en: { ...iati.en, c: common.en } },
				(t) => t.tisCode(place.place_code) + (place.basis === 'editorial' ? ` (${t.c.editorial})` : '')
			);
			return element(
				'location',
				narrativeElement('name', namesOf(place)) +
					narrativeElement('description', about) +
					element('administrative', '', { vocabulary: 'A4', level: 0, code: 'TH' }) +
					element('location-class', '', { code: 1 }) +
					element('feature-designation', '', { code: AREAS[place.kind]! }),
				{ ref: placeRef(place.place_code) }
			);
		})
		.join('');
}

/** Dimensions as sectors of our own list, in percentages that sum to 100. Without any: 'none', as the list's filter has it; no DAC code is guessed. */
export function sectorElements(dimensions: readonly Dimension[], list: string): string {
	const attributes = (code: string, percentage: number) => ({
		vocabulary: 99,
		'vocabulary-uri': list,
		code,
		percentage
	});
	if (dimensions.length === 0)
		return narrativeElement(
			'sector',
			{ th: common.th.noDimension, en: common.en.noDimension },
			attributes('none', 100)
		);
	const shares = sharesAsPercent(dimensions.map(({ parts }) => parts));
	return dimensions
		.map((one, i) => {
			const mark = (text: string | null, word: string) =>
				text && (one.basis === 'editorial' ? `${text} (${word})` : text);
			return narrativeElement(
				'sector',
				{ th: mark(one.name_th, common.th.editorial), en: mark(one.name_en, common.en.editorial) },
				attributes(one.dimension_code, shares[i]!)
			);
		})
		.join('');
}
