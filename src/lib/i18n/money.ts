import { words } from './words.ts';

export default words({
	th: {
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
			outstanding: 'ผูกพันคงเหลือ',
			obligated: 'ก่อหนี้ก่อนใช้ยอดคงเหลือ',
			disbursed: 'เบิกจ่าย',
			used: 'ใช้จ่าย',
			usedPartly: 'โครงการที่ทราบใช้จ่ายไม่ครบ',
			usedPartlyShort: 'ไม่ครบ (โครงการ)',
			remaining: 'คงเหลือ',
			disbursedPercent: 'เบิกจ่าย (%)',
			usedPercent: 'ใช้จ่าย (%)',
			target: 'เป้าหมายเบิกจ่าย (%)',
			targetShort: 'เป้าหมาย (%)',
			fromTarget: 'ต่างจากเป้า (จุด)',
			currency: 'สกุลเงิน',
			budgetCorrected: 'งบหลังโอนฯ แก้ไขหลังปิดงวด',
			outstandingCorrected: 'ผูกพันคงเหลือ แก้ไขหลังปิดงวด',
			disbursedCorrected: 'เบิกจ่าย แก้ไขหลังปิดงวด',
			usedCorrected: 'ใช้จ่าย แก้ไขหลังปิดงวด',
			unreported: 'งบของโครงการที่ยังไม่รายงานการเงิน'
		},
		heading: (currency: string) => `งบประมาณและการใช้จ่าย (${currency === 'THB' ? 'บาท' : currency})`,
		corrected: (amount: string) => `แก้ไขแล้ว ${amount}`,
		counted: (n: number, m: number) => `คิดจาก ${n}/${m}`,
		partly: (n: number) => `† ไม่ครบ ${n} โครงการ`,
		before: (amount: string) => `ก่อหนี้ก่อนใช้ยอดคงเหลือ ${amount}`,
		notes: {
			used: 'ใช้จ่าย = เบิกจ่ายสะสม + ผูกพันคงเหลือ ณ สิ้นงวด งบหลังโอนฯ ใช้งบตาม พ.ร.บ. เมื่อไม่มีการโอน',
			partly:
				'† ไม่ทราบเบิกจ่ายหรือผูกพันคงเหลือของบางโครงการ ใช้จ่ายจึงนับเฉพาะส่วนที่ทราบ หนี้ที่บันทึกก่อนใช้ยอดคงเหลือหักกับที่จ่ายแล้วไม่ได้ จึงไม่นับจนกว่าจะมีรายงานยอดคงเหลือ',
			unknown:
				'– หมายถึงไม่ทราบหรือยังไม่มีรายงาน ไม่ใช่ศูนย์ ร้อยละและยอดคงเหลือคิดเฉพาะโครงการที่ทราบทั้งงบประมาณและการใช้จ่าย',
			zero: 'งบประมาณ 0 เป็นค่าที่ทราบ แต่คิดเป็นร้อยละไม่ได้',
			shares: 'โครงการที่อยู่หลายด้านแบ่งเงินตามสัดส่วนของด้าน จำนวนโครงการรายด้านจึงรวมแล้วอาจมากกว่ายอดรวม',
			classes:
				'รายการที่ไม่ระบุหมวดนับเป็นหมวดเดียวที่โครงการนั้นได้รับงบ ถ้าโครงการได้รับหลายหมวดจะอยู่ใน “ไม่ระบุหมวด” และจำนวนโครงการในแต่ละหมวดอาจซ้ำกัน',
			now: 'งวดนี้ปิดแล้ว ยอดเงินบาทเป็นยอดที่ตรึงไว้เมื่อปิดงวด ถ้าบันทึกหลังปิดทำให้ยอดเปลี่ยน จะแสดงว่า “แก้ไขแล้ว” ไว้ข้างกัน ส่วนรายหมวด สกุลเงินอื่น และเงินกันเป็นยอดตามบันทึกวันนี้',
			frozen: 'ตัวเลขที่ตรึงไว้เมื่อปิดงวดมีเฉพาะเงินบาท ไม่แยกงบตาม พ.ร.บ. หมวดรายจ่าย และเงินกันไว้เบิกเหลื่อมปี',
			noClass: 'ตัวเลขที่ตรึงไว้เมื่อปิดงวดไม่ได้แยกหมวดรายจ่าย'
		},
		none: 'ไม่มีงบประมาณหรือรายการเงินตามเงื่อนไขนี้',
		chart: {
			heading: 'สัดส่วนการใช้งบประมาณ (ร้อยละของงบหลังโอนฯ)',
			headingIn: (currency: string) => `สัดส่วนการใช้งบประมาณ (ร้อยละของงบหลังโอนฯ ${currency})`,
			disbursed: 'เบิกจ่าย (%)',
			outstanding: 'ผูกพันคงเหลือ (%)',
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
			outstanding: 'ผูกพันคงเหลือ',
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
			negative_balance: (year: string, value: string) =>
				`${year}: ผูกพันคงเหลือติดลบ ${value} เพราะปลดหนี้มากกว่าที่ก่อไว้`,
			no_balance: (year: string, value: string) =>
				`${year}: มีการเบิกจ่าย ${value} หลังยอดผูกพันครั้งล่าสุด จึงไม่ทราบผูกพันคงเหลือ ให้บันทึกยอดคงเหลือ`,
			fell: (period: string, entry: string, value: string) =>
				`${period}: ${entry} ${value} ทำให้ยอดสะสมต่ำกว่าไตรมาสก่อน`,
			over_budget: (year: string, value: string, other: string) =>
				`${year}: ใช้จ่ายรวม ${value} เกินงบประมาณ ${other}`,
			milestones_differ: (years: string, value: string, other: string) =>
				`${years}: งบรายกิจกรรมรวม ${value} ไม่เท่ากับงบของปี ${other}`,
			milestones_exceed: (years: string, value: string, other: string) =>
				`${years}: งบรายกิจกรรมรวม ${value} เกินงบของปี ${other} ทั้งที่บางกิจกรรมยังไม่ระบุงบ`,
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
	},
	en: {
		title: (year) => `Budget and spending, ${year}`,
		lead: 'Of the fiscal year, up to the end of the quarter. Each currency apart: none is added to or converted into another',
		by: 'By',
		bys: {
			dimension: 'Dimension',
			organisation: 'Responsible organisation',
			plan: 'Plan',
			class: 'Expense class'
		},
		total: 'Total',
		noOrganisation: 'No organisation stated',
		columns: {
			initiatives: 'Initiatives',
			byAct: 'Budget by Act',
			budget: 'After transfers',
			outstanding: 'Outstanding obligation',
			obligated: 'Obligated before balances',
			disbursed: 'Disbursed',
			used: 'Used',
			usedPartly: 'Initiatives whose used is not wholly known',
			usedPartlyShort: 'Not wholly known',
			remaining: 'Remaining',
			disbursedPercent: 'Disbursed (%)',
			usedPercent: 'Used (%)',
			target: 'Disbursement target (%)',
			targetShort: 'Target (%)',
			fromTarget: 'From target (points)',
			currency: 'Currency',
			budgetCorrected: 'After transfers, corrected after the close',
			outstandingCorrected: 'Outstanding, corrected after the close',
			disbursedCorrected: 'Disbursed, corrected after the close',
			usedCorrected: 'Used, corrected after the close',
			unreported: 'Budget of initiatives with no money reported'
		},
		heading: (currency) => `Budget and spending (${currency === 'THB' ? 'baht' : currency})`,
		corrected: (amount) => `corrected ${amount}`,
		counted: (n, m) => `from ${n}/${m}`,
		partly: (n) => `† ${n} not wholly known`,
		before: (amount) => `${amount} obligated before balances`,
		notes: {
			used: 'Used = disbursed so far + obligations outstanding at the quarter’s end. After transfers is the budget by Act where there were none',
			partly:
				'† What was disbursed or is outstanding is not known of some: used counts what is known. Obligations recorded before balances cannot be netted against what was paid, and count for nothing until a balance is reported',
			unknown:
				'– means unknown or not reported, not zero. Percentages and remainders count only initiatives of which both budget and spending are known',
			zero: 'A budget of 0 is known, but nothing is a percentage of it',
			shares:
				'An initiative in several dimensions shares its money among them by its parts; counts by dimension may add to more than the total',
			classes:
				'An entry without a class is of the only class that its initiative has a budget in; where there are several it stands under “Unspecified”. Initiatives may be counted in more than one class',
			now: 'This period is closed: amounts in baht are as they were frozen. Where later entries change them the corrected amount stands beside. Classes, other currencies and carried money are as recorded today',
			frozen:
				'What was frozen at the close is in baht alone, without budgets by Act, expense classes and money carried over',
			noClass: 'What was frozen at the close is not told apart by expense class'
		},
		none: 'There is no budget and no entry that matches',
		chart: {
			heading: 'How the budget is used (% of the budget after transfers)',
			headingIn: (currency) => `How the budget is used (% of the budget after transfers, ${currency})`,
			disbursed: 'Disbursed (%)',
			outstanding: 'Outstanding (%)',
			remaining: 'Remaining (%)',
			unreported: 'No money reported (%)',
			unreportedClass: 'Spending by class unknown (%)',
			said: (name, percent) => `Least disbursed: ${name}, ${percent}%`,
			note: 'A whole bar is all the known budget of its line',
			over: (name) => `${name}: more is used than the budget`
		},
		curve: {
			heading: 'Disbursed so far against the target (% of the budget after transfers, baht)',
			disbursed: 'Disbursed so far (%)',
			used: 'Used so far (%)',
			targetDisbursed: 'Disbursement target (%)',
			targetUsed: 'Target for use (%)',
			said: (period, percent, target, points) =>
				`${period}: ${percent}% disbursed, target ${target}%, ${points} points apart`,
			saidAlone: (period, percent) => `${period}: ${percent}% disbursed`,
			noActual: 'No disbursement is reported yet; only the target is shown'
		},
		target: {
			line: (quarter) => `Target at the end of quarter ${quarter}:`,
			disbursed: (percent) => `disbursed ${percent}%`,
			used: (percent) => `used ${percent}%`,
			capital: (percent) => `capital ${percent}%`,
			capitalUsed: (percent) => `capital used ${percent}%`,
			points: (points) => `${points} points from the target`,
			source: (text, version) => `Source: ${text}${version > 1 ? ` (version ${version})` : ''}`,
			none: (year) => `No disbursement target is set for ${year}`,
			more: 'See money'
		},
		carry: {
			title: 'Money carried over',
			line: 'Line',
			year: 'Of fiscal year',
			kept: 'Kept back',
			brought: 'Carried in',
			outstanding: 'Outstanding',
			disbursed: 'Drawn this year',
			left: 'Left',
			own: (year) => `Kept back from ${year}, to be drawn the year after`,
			note: 'What is drawn of an earlier year’s money is no use of this year’s budget',
			moved: 'Handed on to / taken from next or last year’s initiative',
			drawn: (year, amount) => `${amount} drawn in ${year}`,
			drawnUnknown: (year) => `${year}: what was drawn is unknown`,
			notDrawn: 'No draw recorded'
		},
		plans: {
			title: 'Money of whole plans',
			note: 'Not told apart by initiative, dimension or place, and in no line above',
			commitment: 'Commitment'
		},
		files: { csv: 'This table, CSV', xlsx: 'This table, XLSX', pdf: 'This table, PDF' },
		doubts: {
			title: 'To check in the money',
			lead: 'Nothing is blocked, but please look again',
			transfer_unit: (year, value, other, likely) =>
				`${year}: ${value} after transfers is far from ${other} by Act. The unit may be wrong; if ${likely} is meant, please correct it`,
			year_unit: (year, value, other, likely) =>
				`${year}: a budget of ${value} is far from the year before (${other}). The unit may be wrong; if ${likely} is meant, please correct it`,
			entry_unit: (period, entry, value, other, likely) =>
				`${period}: ${entry} ${value} does not fit ${other}. The unit may be wrong; if ${likely} is meant, please correct it`,
			negative_balance: (year, value) =>
				`${year}: the outstanding obligation is ${value}: more was released than obligated`,
			no_balance: (year, value) =>
				`${year}: ${value} was disbursed after the last word on obligations, so what is outstanding is not known: record the balance`,
			fell: (period, entry, value) =>
				`${period}: ${entry} ${value} brings the sum below that of the quarter before`,
			over_budget: (year, value, other) =>
				`${year}: ${value} used in all is more than the budget of ${other}`,
			milestones_differ: (years, value, other) =>
				`${years}: milestones’ budgets of ${value} in all are not the year’s budget of ${other}`,
			milestones_exceed: (years, value, other) =>
				`${years}: milestones’ budgets of ${value} in all are more than the year’s budget of ${other}, though some have none yet`,
			over_carried: (year, value, other) =>
				`Money of ${year}: ${value} drawn is more than the ${other} kept back`
		},
		form: {
			late: 'I confirm that this is of a closed quarter',
			budgetYear: 'Money of fiscal year',
			budgetYearHint:
				'Leave empty if it is of the same year as the date. For carried money type the year that it is of',
			expenseClass: 'Expense class',
			classNone: 'Unspecified',
			ofYear: (year) => `Money of ${year}`,
			movedTo: 'handed on to next year’s initiative',
			movedFrom: 'taken from last year’s initiative'
		},
		admin: {
			title: 'Disbursement targets',
			about:
				'Percentages to be disbursed and used by quarter, as a resolution or letter sets them; capital budget apart',
			lead: 'Only what the document says; leave empty what it does not. Every version is kept. Closed quarters keep the target that stood at their close',
			years: 'Fiscal years with targets',
			noYears: 'None yet',
			version: (n) => `Version ${n}`,
			set: 'Set targets',
			yearField: 'Fiscal year',
			open: 'Enter targets',
			ofYear: (year) => `Disbursement targets, ${year}`,
			quarter: (n) => `End of quarter ${n}`,
			groups: {
				disbursed_all: 'Disbursed, overall (%)',
				disbursed_capital: 'Disbursed, capital (%)',
				used_all: 'Used, overall (%)',
				used_capital: 'Used, capital (%)'
			},
			source: 'Source document',
			sourceHint: 'Such as a cabinet resolution, or a letter’s number and date',
			reason: 'Reason for the change',
			reasonHint: 'Needed where there is an earlier version',
			save: 'Save as a new version',
			saved: 'Targets saved',
			versions: 'All versions',
			by: 'by',
			noValue: 'not stated',
			back: 'Targets of all years'
		}
	}
});
