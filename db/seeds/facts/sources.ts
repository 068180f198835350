import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export const VISIT = 'usaid-visit-2563-11-11';
export const MEETING = 'fy2563-policy-meeting';
export const IATI = 'iati-us-gov-1-72048618ca00008';

/** What the records were read from. Titles are ours; the texts themselves are not kept. */
export const sources: Insertable<DB['source_document']>[] = [
	{
		key: VISIT,
		title_th: 'ข่าว ศอ.บต.: USAID เยี่ยม ศอ.บต. 11 พ.ย. 2563',
		title_en: 'SBPAC news text: USAID visits SBPAC, 11 Nov 2020',
		publisher_th: 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้ (ศอ.บต.)',
		publisher_en: 'Southern Border Provinces Administrative Centre (SBPAC)',
		dated_on: '2020-11-11',
		dated_precision: 'day',
		note_th: 'วันที่เยี่ยมอยู่ในไตรมาส 1 ปีงบประมาณ 2564',
		note_en: 'The day of the visit lies in quarter 1 of fiscal year 2564'
	},
	{
		key: MEETING,
		title_th: 'ข่าว ศอ.บต.: การประชุมขับเคลื่อนการพัฒนาทุกด้าน ปีงบประมาณ 2563',
		title_en: 'SBPAC news text: meeting on driving development in every dimension, fiscal year 2563',
		publisher_th: 'ศูนย์อำนวยการบริหารจังหวัดชายแดนภาคใต้ (ศอ.บต.)',
		publisher_en: 'Southern Border Provinces Administrative Centre (SBPAC)',
		note_th: 'เอกสารไม่ระบุวันที่',
		note_en: 'The text carries no day'
	},
	{
		key: IATI,
		title_th: 'ข้อมูลเปิดของ USAID ตามมาตรฐาน IATI 2.03: กิจกรรม US-GOV-1-72048618CA00008',
		title_en: "USAID's open-data record (IATI 2.03): activity US-GOV-1-72048618CA00008",
		publisher_th: 'USAID',
		publisher_en: 'USAID',
		dated_on: '2025-03-04',
		dated_precision: 'day',
		note_th: 'วันที่ของแฟ้มข้อมูล',
		note_en: 'The date is that of the data file'
	}
];
