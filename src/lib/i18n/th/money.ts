export default {
	title: (year: string) => `งบประมาณและการใช้จ่าย ${year}`,
	lead: 'ยอดของปีงบประมาณ สะสมถึงสิ้นงวด แยกตามสกุลเงิน ไม่รวมหรือแปลงข้ามสกุล',
	by: 'แยกตาม',
	bys: { dimension: 'ด้าน', organisation: 'หน่วยงานรับผิดชอบ', plan: 'แผนงาน', class: 'หมวดรายจ่าย' },
	total: 'รวม',
	noOrganisation: 'ไม่ระบุหน่วยงาน',
	columns: {
		initiatives: 'โครงการ',
		byAct: 'งบตาม พ.ร.บ.',
		budget: 'งบหลังโอนฯ',
		obligated: 'ก่อหนี้ผูกพัน',
		disbursed: 'เบิกจ่าย',
		used: 'ใช้จ่าย',
		remaining: 'คงเหลือ',
		disbursedPercent: 'เบิกจ่าย (%)',
		usedPercent: 'ใช้จ่าย (%)',
		target: 'เป้าหมายเบิกจ่าย (%)',
		targetShort: 'เป้าหมาย (%)',
		fromTarget: 'ต่างจากเป้า (จุด)',
		currency: 'สกุลเงิน',
		budgetAtClose: 'งบหลังโอนฯ ณ เวลาปิดงวด',
		obligatedAtClose: 'ก่อหนี้ผูกพัน ณ เวลาปิดงวด',
		disbursedAtClose: 'เบิกจ่าย ณ เวลาปิดงวด',
		unreported: 'งบของโครงการที่ยังไม่รายงานการเงิน'
	},
	heading: (currency: string) => `งบประมาณและการใช้จ่าย (${currency === 'THB' ? 'บาท' : currency})`,
	atClose: (amount: string) => `แก้ไขหลังปิดงวด เดิม ${amount}`,
	counted: (n: number, m: number) => `คิดจาก ${n}/${m}`,
	notes: {
		used: 'ใช้จ่าย = เบิกจ่าย + ก่อหนี้ผูกพัน งบหลังโอนฯ ใช้งบตาม พ.ร.บ. เมื่อไม่มีการโอน',
		unknown: '– หมายถึงไม่ทราบหรือยังไม่มีรายงาน ไม่ใช่ศูนย์ ร้อยละและยอดคงเหลือคิดเฉพาะโครงการที่ทราบทั้งงบประมาณและการใช้จ่าย',
		zero: 'งบประมาณ 0 เป็นค่าที่ทราบ แต่คิดเป็นร้อยละไม่ได้',
		shares: 'โครงการที่อยู่หลายด้านแบ่งเงินตามสัดส่วนของด้าน จำนวนโครงการรายด้านจึงรวมแล้วอาจมากกว่ายอดรวม',
		classes:
			'รายการที่ไม่ระบุหมวดนับเป็นหมวดเดียวที่โครงการนั้นได้รับงบ ถ้าโครงการได้รับหลายหมวดจะอยู่ใน “ไม่ระบุหมวด” และจำนวนโครงการในแต่ละหมวดอาจซ้ำกัน',
		now: 'งวดนี้ปิดแล้ว ยอดในหน้านี้รวมรายการที่บันทึกและแก้ไขหลังปิดงวด จึงอาจต่างจากตัวเลขที่ตรึงไว้',
		frozen: 'ตัวเลขที่ตรึงไว้เมื่อปิดงวดมีเฉพาะเงินบาท ไม่แยกงบตาม พ.ร.บ. หมวดรายจ่าย และเงินกันไว้เบิกเหลื่อมปี',
		noClass: 'ตัวเลขที่ตรึงไว้เมื่อปิดงวดไม่ได้แยกหมวดรายจ่าย'
	},
	none: 'ไม่มีงบประมาณหรือรายการเงินตามเงื่อนไขนี้',
	chart: {
		heading: 'สัดส่วนการใช้งบประมาณ (ร้อยละของงบหลังโอนฯ)',
		headingIn: (currency: string) => `สัดส่วนการใช้งบประมาณ (ร้อยละของงบหลังโอนฯ ${currency})`,
		disbursed: 'เบิกจ่าย (%)',
		obligated: 'ก่อหนี้ผูกพัน (%)',
		remaining: 'คงเหลือ (%)',
		unreported: 'ยังไม่มีรายงานการเงิน (%)',
		unreportedClass: 'ไม่ทราบการใช้จ่ายรายหมวด (%)',
		said: (name: string, percent: string) => `เบิกจ่ายต่ำที่สุดคือ ${name} ร้อยละ ${percent}`,
		note: 'ความยาวเต็มแถบคืองบประมาณที่ทราบทั้งหมดของแถวนั้น',
		over: (name: string) => `${name}: ใช้จ่ายเกินงบประมาณ`
	},
	curve: {
		heading: 'เบิกจ่ายสะสมเทียบเป้าหมาย (ร้อยละของงบหลังโอนฯ เงินบาท)',
		disbursed: 'เบิกจ่ายสะสม (%)',
		used: 'ใช้จ่ายสะสม (%)',
		targetDisbursed: 'เป้าหมายเบิกจ่าย (%)',
		targetUsed: 'เป้าหมายใช้จ่าย (%)',
		said: (period: string, percent: string, target: string, points: string) =>
			`${period} เบิกจ่าย ${percent}% เป้าหมาย ${target}% ต่าง ${points} จุดร้อยละ`,
		saidAlone: (period: string, percent: string) => `${period} เบิกจ่าย ${percent}%`,
		noActual: 'ยังไม่มีการเบิกจ่ายที่รายงาน แสดงเฉพาะเป้าหมาย'
	},
	target: {
		line: (quarter: number) => `เป้าหมายสะสม ณ สิ้นไตรมาส ${quarter}:`,
		disbursed: (percent: string) => `เบิกจ่าย ${percent}%`,
		used: (percent: string) => `ใช้จ่าย ${percent}%`,
		capital: (percent: string) => `งบลงทุน ${percent}%`,
		capitalUsed: (percent: string) => `งบลงทุนใช้จ่าย ${percent}%`,
		points: (points: string) => `ต่างจากเป้า ${points} จุดร้อยละ`,
		source: (text: string, version: number) => `ที่มา: ${text}${version > 1 ? ` (ฉบับที่ ${version})` : ''}`,
		none: (year: string) => `ยังไม่ได้กำหนดเป้าหมายการเบิกจ่ายของ${year}`,
		more: 'ดูการเงิน'
	},
	carry: {
		title: 'เงินกันไว้เบิกเหลื่อมปี',
		line: 'รายการ',
		year: 'เงินของปีงบประมาณ',
		kept: 'กันไว้',
		brought: 'กันมา',
		obligated: 'ผูกพันในปีนี้',
		disbursed: 'เบิกในปีนี้',
		left: 'คงเหลือ',
		own: (year: string) => `กันไว้จาก${year} ไปเบิกในปีถัดไป`,
		note: 'เงินที่เบิกจากเงินกันของปีก่อนไม่นับเป็นการใช้งบประมาณของปีนี้',
		moved: 'โอนไป/มาจากโครงการปีถัดไป/ปีก่อน',
		drawn: (year: string, amount: string) => `เบิกใน${year} ${amount}`,
		drawnUnknown: (year: string) => `${year} ไม่ทราบยอดเบิก`,
		notDrawn: 'ยังไม่มีรายการเบิก'
	},
	plans: {
		title: 'เงินของแผนงานทั้งแผน',
		note: 'ไม่แยกเป็นรายโครงการ ด้าน หรือพื้นที่ และไม่รวมอยู่ในตารางข้างบน',
		commitment: 'ข้อผูกพันของผู้ให้ทุน'
	},
	files: { csv: 'ตารางนี้ CSV', xlsx: 'ตารางนี้ XLSX', pdf: 'ตารางนี้ PDF' },
	doubts: {
		title: 'ข้อสังเกตเรื่องเงิน',
		lead: 'ไม่ขัดขวางการบันทึก แต่ควรตรวจอีกครั้ง',
		transfer_unit: (year: string, value: string, other: string, likely: string) =>
			`${year}: งบหลังโอนเปลี่ยนแปลง ${value} ต่างจากงบตาม พ.ร.บ. ${other} มาก หน่วยอาจผิด ถ้าหมายถึง ${likely} โปรดแก้`,
		year_unit: (year: string, value: string, other: string, likely: string) =>
			`${year}: งบประมาณ ${value} ต่างจากปีก่อน ${other} มาก หน่วยอาจผิด ถ้าหมายถึง ${likely} โปรดแก้`,
		entry_unit: (period: string, entry: string, value: string, other: string, likely: string) =>
			`${period}: ${entry} ${value} ไม่สมกับ ${other} หน่วยอาจผิด ถ้าหมายถึง ${likely} โปรดแก้`,
		fell: (period: string, entry: string, value: string) =>
			`${period}: ${entry} ${value} ทำให้ยอดสะสมต่ำกว่าไตรมาสก่อน`,
		over_budget: (year: string, value: string, other: string) =>
			`${year}: ใช้จ่ายรวม ${value} เกินงบประมาณ ${other}`,
		over_carried: (year: string, value: string, other: string) =>
			`เงินกันของ${year}: เบิกแล้ว ${value} เกินที่กันไว้ ${other}`
	},
	form: {
		late: 'ยืนยันว่าเป็นรายการของไตรมาสที่ปิดงวดแล้ว',
		budgetYear: 'เป็นเงินของปีงบประมาณ',
		budgetYearHint: 'เว้นว่างถ้าเป็นเงินของปีเดียวกับวันที่ เงินกันที่เบิกข้ามปีให้ใส่ปีของเงิน',
		expenseClass: 'หมวดรายจ่าย',
		classNone: 'ไม่ระบุหมวด',
		ofYear: (year: string) => `เงินของ${year}`,
		movedTo: 'โอนไปโครงการปีถัดไป',
		movedFrom: 'รับจากโครงการปีก่อน'
	},
	admin: {
		title: 'เป้าหมายการเบิกจ่าย',
		about: 'ร้อยละการเบิกจ่ายและใช้จ่ายสะสมรายไตรมาส ตามมติหรือหนังสือสั่งการ แยกงบลงทุน',
		lead: 'กรอกตามเอกสารเท่านั้น ช่องที่เอกสารไม่ระบุให้เว้นว่าง ทุกฉบับเก็บไว้ ตัวเลขของงวดที่ปิดแล้วใช้เป้าหมายที่มีอยู่ ณ เวลาปิด',
		years: 'ปีงบประมาณที่กำหนดแล้ว',
		noYears: 'ยังไม่มี',
		version: (n: number) => `ฉบับที่ ${n}`,
		set: 'กำหนดเป้าหมาย',
		yearField: 'ปีงบประมาณ',
		open: 'กรอกเป้าหมาย',
		ofYear: (year: string) => `เป้าหมายการเบิกจ่าย ${year}`,
		quarter: (n: number) => `สิ้นไตรมาส ${n}`,
		groups: {
			disbursed_all: 'เบิกจ่าย ภาพรวม (%)',
			disbursed_capital: 'เบิกจ่าย งบลงทุน (%)',
			used_all: 'ใช้จ่าย ภาพรวม (%)',
			used_capital: 'ใช้จ่าย งบลงทุน (%)'
		},
		source: 'เอกสารที่มา',
		sourceHint: 'เช่น มติคณะรัฐมนตรี หรือเลขที่หนังสือและวันที่',
		reason: 'เหตุผลที่เปลี่ยน',
		reasonHint: 'จำเป็นเมื่อมีฉบับก่อนแล้ว',
		save: 'บันทึกเป็นฉบับใหม่',
		saved: 'บันทึกเป้าหมายแล้ว',
		versions: 'ทุกฉบับ',
		by: 'โดย',
		noValue: 'ไม่ระบุ',
		back: 'เป้าหมายทุกปี'
	}
};
