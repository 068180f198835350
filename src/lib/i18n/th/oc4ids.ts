/** Words within OC4IDS files and beside the links to them. */
export default {
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
};
