export default {
	title: 'แหล่งข้อมูล',
	intro:
		'ข้อเท็จจริงทุกข้ออ้างเอกสารและย่อหน้าที่มา แยกสิ่งที่เอกสารระบุออกจากการตีความของผู้จัดทำ สิ่งที่เอกสารไม่กล่าวถึงเก็บเป็น “ไม่ระบุในเอกสาร” ไม่เดา',
	dated: (date: string) => `ลงวันที่ ${date}`,
	undated: 'ไม่ระบุวันที่ในเอกสาร',
	gave: (stated: number, editorial: number) => `ให้ข้อเท็จจริง ${stated} ข้อ และเป็นฐานของการตีความ ${editorial} ข้อ`,
	columns: { record: 'รายการ', field: 'เรื่อง', paragraph: 'ย่อหน้า', basis: 'ฐาน', note: 'หมายเหตุ' },
	stated: 'ระบุในเอกสาร',
	editorial: 'การตีความ',
	participants: 'หน่วยงานที่เข้าร่วมตามเอกสาร (ไม่ได้มีบทบาทในโครงการใด)',
	disagreements: 'เรื่องที่แหล่งข้อมูลไม่ตรงกัน',
	disagreementsHelp: 'เก็บไว้ทั้งสองฉบับพร้อมที่มา ไม่เลือกข้างใดข้างหนึ่ง',
	span: 'ช่วงเวลา',
	source: 'แหล่งข้อมูล',
	none: 'ไม่มี',
	areas: 'พื้นที่',
	areasHelp: 'อำเภอตามรหัส มท. (TIS-1099)',
	districts: (n: number) => `${n} อำเภอ`,
	kinds: {
		plan: 'แผนงาน',
		initiative: 'โครงการ',
		dimension: 'ด้าน',
		organisation: 'หน่วยงาน',
		area_set: 'พื้นที่',
		place: 'พื้นที่'
	} as Record<string, string>,
	empty: 'ยังไม่มีเอกสารต้นทาง'
};
