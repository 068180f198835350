import { writeFilter } from '#lib/domain/filter.ts';
import { partsOf } from '#lib/domain/civil.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { qrOf } from '#lib/server/exports/pdf/qr.ts';

/** What every template's `sheet` and `cover` take: language, colours, date, heads, foot, and the page (a path) that shows the same. */
export function documentHead(edition: Edition, title: string, lines: string[], view: string | null = null) {
	const { lang, dataTime, sampleLine, asOfLine } = edition;
	const { year, month, day } = partsOf(bangkokDate(dataTime));
	return {
		lang,
		digits: lang === 'th' ? (edition.digits ?? null) : null,
		standard: edition.standard ?? null,
		colours: PALETTE,
		date: { year, month, day },
		page: exports(lang).pages,
		view: view === null ? null : viewOf(view, edition),
		head: { product: common(lang).productLong, title, lines, sample: sampleLine },
		foot: sampleLine === null ? asOfLine : `${asOfLine} · ${sampleLine}`
	};
}

/** The same view in the browser: its address, in words and as a QR code. */
function viewOf(path: string, { filter, lang }: Edition) {
	const query = [writeFilter({ ...filter, page: 1 }), ...(lang === 'en' ? ['lang=en'] : [])].join('&');
	const url = `${ORIGIN}${path}${path.includes('?') ? '&' : '?'}${query}`;
	const t = exports(lang).report;
	return { url, qr: qrOf(url), words: t.openView, alt: t.qrAlt };
}

/** Who answers for a document, to be filled in by hand. */
export function signaturesOf(lang: Edition['lang']) {
	const t = exports(lang).report;
	return t.signatures.map((role) => ({ role, signed: t.signed, position: t.position, date: t.date }));
}
