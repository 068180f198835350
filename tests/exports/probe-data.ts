import { PALETTE } from '#lib/server/exports/pdf/palette.ts';

/** What the smallest template takes. */
export function probeData(of: { widths?: number[]; paragraphs: string[]; title?: string }) {
	return {
		lang: 'th',
		colours: PALETTE,
		date: { year: 2020, month: 10, day: 12 },
		page: { before: 'หน้า', between: '/' },
		head: { product: 'ติดตาม', title: of.title ?? 'ทดสอบ', lines: [], sample: null },
		foot: 'ท้ายหน้า',
		widths: of.widths ?? [100],
		paragraphs: of.paragraphs
	};
}
