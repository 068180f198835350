import { partsOf } from '#lib/domain/civil.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import { pick } from '#lib/i18n/pick.ts';
import common from '#lib/i18n/th/common.ts';
import commonEn from '#lib/i18n/en/common.ts';
import th from '#lib/i18n/th/exports.ts';
import en from '#lib/i18n/en/exports.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';

/** What every template's `sheet` and `cover` take: language, colours, date, heads, foot. */
export function documentHead(edition: Edition, title: string, lines: string[]) {
	const { lang, dataTime, sampleLine, asOfLine } = edition;
	const { year, month, day } = partsOf(bangkokDate(dataTime));
	return {
		lang,
		colours: PALETTE,
		date: { year, month, day },
		page: pick(lang, th, en).pages,
		head: { product: pick(lang, common, commonEn).productLong, title, lines, sample: sampleLine },
		foot: sampleLine === null ? asOfLine : `${asOfLine} · ${sampleLine}`
	};
}
