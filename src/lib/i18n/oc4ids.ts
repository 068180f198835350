import { words } from './words.ts';

/** Words within OC4IDS files and beside the links to them. */
export default words({
	th: {
		file: 'OC4IDS (JSON)',
		title: 'ข้อมูลตามมาตรฐาน OC4IDS',
		about:
			'โครงการที่เปิดเผยตามมาตรฐาน Open Contracting for Infrastructure 0.9: คู่สัญญาและสัญญาไม่มีในระบบ จึงไม่อยู่ในไฟล์ รหัสโครงการขึ้นต้นด้วยรหัสของระบบนี้ ซึ่งยังไม่ได้ขึ้นทะเบียน',
		all: 'ทุกโครงการ ทุกปี (OC4IDS, JSON)',
		byAct: 'งบตาม พ.ร.บ. รายปีงบประมาณ',
		afterTransfers: 'งบหลังโอนเปลี่ยนแปลง รายปีงบประมาณ',
		ofYear: (year: string) => `งบประมาณ ${year}`,
		span: (span: string) => `ระยะเวลาที่ทราบไม่ถึงระดับวัน: ${span}`,
		suspended: 'สถานะ: ระงับชั่วคราว (มาตรฐานไม่มีรหัสนี้)',
		share: (name: string, percent: number) => `${name} ${percent}%`,
		donorActivity: 'กิจกรรม IATI ของผู้ให้ทุน'
	},
	en: {
		file: 'OC4IDS (JSON)',
		title: 'Open data by the OC4IDS standard',
		about:
			'Public initiatives by Open Contracting for Infrastructure 0.9. Contracts are not recorded here and not in the file; project identifiers begin with the code of this system, which is not registered',
		all: 'All initiatives, all years (OC4IDS, JSON)',
		byAct: 'Budget by Act, by fiscal year',
		afterTransfers: 'Budget after transfers, by fiscal year',
		ofYear: (year) => `Budget of ${year}`,
		span: (span) => `Dates not known to the day: ${span}`,
		suspended: 'Status: suspended (the standard has no code for it)',
		share: (name, percent) => `${name} ${percent}%`,
		donorActivity: 'The donor’s IATI activity'
	}
});
