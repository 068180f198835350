import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** The six ด้าน, in the order of the FY2563 plan. Colour = the CSS token; the glyph stands beside it (colour never alone). */
export const dimensions: Insertable<DB['dimension']>[] = [
	{ code: 'security', position: 1, name_th: 'ความมั่นคง', name_en: 'Security', colour: 'd1', glyph: '■' },
	{ code: 'economy', position: 2, name_th: 'เศรษฐกิจ', name_en: 'Economy', colour: 'd2', glyph: '▼' },
	{ code: 'society', position: 3, name_th: 'สังคม', name_en: 'Society', colour: 'd3', glyph: '◗' },
	{
		code: 'public-sector',
		position: 4,
		name_th: 'การบริหารจัดการภาครัฐ',
		name_en: 'Public-sector management',
		colour: 'd4',
		glyph: '✚'
	},
	{
		code: 'human-resources',
		position: 5,
		name_th: 'การพัฒนาทรัพยากรมนุษย์',
		name_en: 'Human-resource development',
		colour: 'd5',
		glyph: '⬟'
	},
	{
		code: 'understanding',
		position: 6,
		name_th: 'การเสริมสร้างความเข้าใจ',
		name_en: 'Strengthening understanding',
		colour: 'd6',
		glyph: '★'
	}
];
