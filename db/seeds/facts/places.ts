import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** TIS-1099: districts in the order of their numbers 01, 02, … within the province. */
const provinces = [
	{
		code: '94',
		name_th: 'ปัตตานี',
		name_en: 'Pattani',
		districts: 'เมืองปัตตานี โคกโพธิ์ หนองจิก ปะนาเระ มายอ ทุ่งยางแดง สายบุรี ไม้แก่น ยะหริ่ง ยะรัง กะพ้อ แม่ลาน'
	},
	{
		code: '95',
		name_th: 'ยะลา',
		name_en: 'Yala',
		districts: 'เมืองยะลา เบตง บันนังสตา ธารโต ยะหา รามัน กาบัง กรงปินัง'
	},
	{
		code: '96',
		name_th: 'นราธิวาส',
		name_en: 'Narathiwat',
		districts: 'เมืองนราธิวาส ตากใบ บาเจาะ ยี่งอ ระแงะ รือเสาะ ศรีสาคร แว้ง สุคิริน สุไหงโก-ลก สุไหงปาดี จะแนะ เจาะไอร้อง'
	},
	{ code: '91', name_th: 'สตูล', name_en: 'Satun', districts: 'เมืองสตูล ควนโดน ควนกาหลง ท่าแพ ละงู ทุ่งหว้า มะนัง' },
	{
		code: '90',
		name_th: 'สงขลา',
		name_en: 'Songkhla',
		districts:
			'เมืองสงขลา สทิงพระ จะนะ นาทวี เทพา สะบ้าย้อย ระโนด กระแสสินธุ์ รัตภูมิ สะเดา หาดใหญ่ นาหม่อม ควนเนียง บางกล่ำ สิงหนคร คลองหอยโข่ง'
	}
];

/** Thailand, the five provinces of ศอ.บต.'s area, their 56 districts; parents first. */
export const places: Insertable<DB['place']>[] = [
	{ code: 'TH', kind: 'country', name_th: 'ประเทศไทย', name_en: 'Thailand' },
	...provinces.map(({ code, name_th, name_en }) => ({
		code,
		kind: 'province',
		name_th,
		name_en,
		parent_code: 'TH'
	})),
	...provinces.flatMap(({ code, districts }) =>
		districts.split(' ').map((name_th, index) => ({
			code: code + String(index + 1).padStart(2, '0'),
			kind: 'district',
			name_th,
			name_en: null,
			parent_code: code
		}))
	)
];

/** ศอ.บต.'s area. */
export const FIVE_PROVINCES = ['94', '95', '96', '91', '90'];
/** "The three southern provinces", as read. */
export const THREE_PROVINCES = ['94', '95', '96'];
/** จะนะ นาทวี เทพา สะบ้าย้อย. */
const FOUR_DISTRICTS = ['9003', '9004', '9005', '9006'];

const districts = places.filter(({ kind }) => kind === 'district').map(({ code }) => code);

export const areaSets = [
	{
		code: 'sbpac-area',
		name_th: 'พื้นที่ ศอ.บต. (5 จังหวัด)',
		name_en: "SBPAC's area (five provinces)",
		places: districts
	},
	{
		code: 'integrated-plan-area',
		name_th: 'พื้นที่แผนบูรณาการ (3 จังหวัด และ 4 อำเภอของสงขลา)',
		name_en: 'Area of the integrated plan (three provinces and four districts of Songkhla)',
		places: districts.filter(
			(code) => THREE_PROVINCES.includes(code.slice(0, 2)) || FOUR_DISTRICTS.includes(code)
		)
	}
];
