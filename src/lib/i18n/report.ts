import { words } from './words.ts';

export default words({
	th: {
		title: 'รายงานความก้าวหน้า',
		period: 'งวด',
		due: (day: string) => `ครบกำหนดส่ง ${day}`,
		noDue: 'ยังไม่กำหนดวันส่ง',
		daysLeft: (n: number) =>
			n > 0
				? `เหลืออีก ${n.toLocaleString('en')} วัน`
				: n === 0
					? 'ครบกำหนดวันนี้'
					: `เกินกำหนด ${(-n).toLocaleString('en')} วัน`,
		states: {
			draft: 'ร่าง',
			submitted: 'รอตรวจ',
			returned: 'ส่งกลับให้แก้ไข',
			approved: 'อนุมัติแล้ว',
			superseded: 'ถูกแทนด้วยฉบับแก้ไข'
		},
		stateOf: 'สถานะรายงาน',
		revision: (n: number) => (n === 1 ? 'ฉบับแรก' : `ฉบับแก้ไขครั้งที่ ${n - 1}`),
		revisionReason: 'เหตุผลที่แก้ไข',
		notTaken: {
			closed: {
				title: 'งวดนี้ปิดแล้ว',
				help: 'ตัวเลขของงวดนี้ตรึงไว้แล้ว เริ่มรายงานใหม่ไม่ได้ รายงานที่อนุมัติแล้วขอแก้ไขได้โดยระบุเหตุผล ค่าที่แก้ไขแสดงข้างตัวเลขที่ตรึงไว้ และงวดที่ยังเปิดอยู่คำนวณใหม่'
			},
			not_open: {
				title: 'งวดนี้ยังไม่เปิดรับรายงาน',
				help: 'ผู้ดูแลระบบเป็นผู้เปิดงวดรายงาน โปรดติดต่อผู้ดูแลระบบหากต้องรายงานงวดนี้'
			},
			not_begun: { title: 'ยังไม่ถึงไตรมาสนี้', help: 'รายงานได้ตั้งแต่วันแรกของไตรมาส' }
		},
		thisQuarter: 'ไตรมาสนี้',
		lastQuarter: (period: string) => `รายงานครั้งก่อน (${period})`,
		noLast: 'ยังไม่มีรายงานที่อนุมัติก่อนหน้านี้',
		nothing: 'ไม่ได้ระบุ',
		progress: 'ความก้าวหน้า',
		progressHint: 'ร้อยละสะสมตั้งแต่เริ่มจนถึงสิ้นไตรมาสนี้ เว้นว่างเมื่อไม่ทราบ (ว่างไม่เท่ากับ 0)',
		planned: (from: string, to: string) => `แผน ${from} – ${to}`,
		money: 'เงินของไตรมาสนี้',
		yearSoFar: (sum: string, before: string) => `สะสมในปีงบประมาณ ${sum} (ก่อนไตรมาสนี้ ${before})`,
		moneyHint:
			'หน่วยเป็นบาท เฉพาะงบของปีงบประมาณนี้ ถ้าไม่มีให้กรอก 0 ถ้าไม่ทราบให้เว้นว่าง เงินกันของปีก่อนไม่รวมที่นี่ ให้บันทึกในหน้างบประมาณและการใช้จ่ายของโครงการ ใช้จ่าย = เบิกจ่ายสะสม + ผูกพันคงเหลือ',
		moneyHints: {
			disbursed: 'เฉพาะที่จ่ายในไตรมาสนี้',
			outstanding:
				'หนี้ที่ก่อแล้วแต่ยังไม่ได้จ่าย เป็นยอดคงเหลือ ณ วันสิ้นไตรมาส ไม่ใช่ยอดที่ก่อหนี้ในไตรมาส จ่ายไปแล้วเท่าใดยอดนี้ก็ลดลงเท่านั้น'
		},
		obligatedName: 'ก่อหนี้ผูกพันในไตรมาส ตามแบบเดิม (บาท)',
		obligatedBefore: (amount: string) =>
			`รายงานนี้เคยระบุตามแบบเดิมว่าก่อหนี้ผูกพันในไตรมาส ${amount} ซึ่งไม่ใช่ยอดคงเหลือ จึงหักกับที่เบิกจ่ายไม่ได้ กรุณากรอกยอดคงเหลือ`,
		words: 'ผลการดำเนินงาน',
		fields: {
			physical_percent: 'ความก้าวหน้าของโครงการ (ร้อยละสะสม)',
			disbursed: 'เบิกจ่ายในไตรมาสนี้ (บาท)',
			outstanding: 'ผูกพันคงเหลือ ณ สิ้นไตรมาส (บาท)',
			results: 'ผลที่เกิดขึ้น',
			problem_kind: 'ประเภทปัญหา',
			problems: 'ปัญหาและอุปสรรค',
			solutions: 'การแก้ไขที่ทำแล้ว',
			help_needed: 'ความช่วยเหลือที่ต้องการ',
			help_from: 'ต้องการจากหน่วยงานใด',
			next_steps: 'งานที่จะทำไตรมาสหน้า',
			self_rating: 'ผู้รายงานประเมินเอง'
		},
		milestone: 'กิจกรรมหลัก',
		milestoneFields: { percent: 'ร้อยละสะสม', start: 'วันเริ่มจริง', end: 'วันแล้วเสร็จจริง', note: 'หมายเหตุ' },
		milestoneField: (n: number, field: string) => `กิจกรรมหลักที่ ${n} ${field}`,
		dateHint: 'เช่น 5 ต.ค. 2563',
		chooseKind: 'เลือกประเภท',
		problemKinds: {
			none: 'ไม่มีปัญหา',
			budget: 'งบประมาณ',
			procurement: 'จัดซื้อจัดจ้าง',
			personnel: 'บุคลากร',
			area_safety: 'ความปลอดภัยในพื้นที่',
			weather: 'สภาพอากาศ ภัยธรรมชาติ',
			coordination: 'การประสานงาน',
			other: 'อื่น ๆ'
		},
		selfRatings: { on_track: 'เป็นไปด้วยดี', some_problems: 'มีปัญหาบ้าง', serious_problems: 'มีปัญหามาก' },
		selfHint: 'ความเห็นของผู้รายงาน แสดงข้างสถานะที่ระบบคำนวณ ต่างกันได้',
		chooseRating: 'ยังไม่ประเมิน',
		copyAll: 'นำค่าครั้งก่อนมาใส่ช่องที่ว่าง',
		copyAllHelp: 'ร้อยละสะสม ตัวชี้วัด ปัญหา การแก้ไข และความช่วยเหลือ ไม่รวมเงินและผลของไตรมาสนี้ แล้วบันทึกเป็นร่าง',
		parts: {
			label: 'ส่วนของรายงาน',
			all: 'ทุกส่วนในหน้าเดียว',
			progress: 'ความก้าวหน้า',
			indicators: 'ตัวชี้วัด',
			money: 'เงิน',
			words: 'ผลและปัญหา',
			next: 'บันทึกแล้วไปส่วนถัดไป'
		},
		causes: {
			title: 'สาเหตุที่ล่าช้ากว่าแผน',
			hint: 'ระบุเมื่อผลช้ากว่าแผนตั้งแต่เกณฑ์เฝ้าระวังขึ้นไป (ปกติ 5 จุดร้อยละ) เพื่อให้เห็นภาพรวมว่าล่าช้าเพราะอะไร ระบุได้ไม่เกินสามสาเหตุ เริ่มจากสาเหตุหลัก',
			kind: (n: number) => (n === 1 ? 'สาเหตุหลัก' : `สาเหตุอื่นที่ ${n - 1}`),
			words: (n: number) => (n === 1 ? 'คำอธิบายสาเหตุหลัก' : `คำอธิบายสาเหตุอื่นที่ ${n - 1}`),
			none: 'ไม่ระบุ',
			main: 'สาเหตุหลัก'
		},
		saveDraft: 'บันทึกร่าง',
		goOn: 'ตรวจคำตอบก่อนส่ง',
		savedAt: (time: string) => `บันทึกร่างแล้ว ${time} น.`,
		savedDraft: 'บันทึกร่างแล้ว',
		saving: 'กำลังบันทึกร่าง…',
		toPutRight: 'มีช่องที่ต้องแก้ไขก่อนส่ง เก็บไว้ตามที่พิมพ์',
		notSaved: 'ยังไม่ได้บันทึกร่าง: มีช่องที่ต้องแก้ไข',
		notReached: 'ยังไม่ได้บันทึกร่าง: ติดต่อระบบไม่ได้ จะลองใหม่',
		conflicted: 'ยังไม่ได้บันทึกร่าง: มีผู้อื่นบันทึกก่อน กด “บันทึกร่าง” เพื่อเทียบทั้งสองฉบับ',
		returnedBy: (name: string, day: string) => `${name} ส่งกลับให้แก้ไขเมื่อ ${day}`,
		submittedBy: (name: string, day: string) => `ส่งโดย ${name} เมื่อ ${day}`,
		approvedBy: (name: string, day: string) => `อนุมัติโดย ${name} เมื่อ ${day}`,
		unknownPerson: 'ไม่ทราบชื่อ',
		typedLost: 'รายงานเปลี่ยนสถานะระหว่างที่คุณกรอก ยังไม่ได้บันทึกสิ่งที่คุณกรอก คัดลอกเก็บไว้ได้จากด้านล่าง',
		noReport: 'ยังไม่มีรายงานที่อนุมัติของงวดนี้',
		waiting: 'รายงานนี้รอการตรวจ แก้ไขได้เมื่อเรียกกลับ หรือเมื่อผู้ตรวจส่งกลับ',
		review: 'ตรวจรายงาน',
		toReport: 'ดูรายงาน',
		write: 'เขียนรายงาน',
		allRevisions: 'ทุกฉบับของงวดนี้',
		check: {
			title: 'ตรวจคำตอบก่อนส่ง',
			lead: 'ตรวจข้อมูลและตัวเลขที่จะได้เมื่อรายงานนี้ได้รับอนุมัติ',
			change: 'แก้ไข',
			submit: 'ส่งรายงาน',
			submitHelp: 'เมื่อส่งแล้วจะแก้ไขได้อีกเมื่อเรียกกลับก่อนมีผู้ตัดสินใจ หรือเมื่อผู้ตรวจส่งกลับ',
			back: 'กลับไปแก้ไข',
			missing: 'ยังส่งไม่ได้ โปรดกรอกช่องเหล่านี้ก่อน'
		},
		figures: 'ตัวเลขที่คำนวณได้',
		ifApproved: 'ตัวเลขที่คำนวณได้หากอนุมัติรายงานนี้',
		actual: 'ผล',
		plannedWord: 'แผน',
		slippage: 'ผลต่าง (จุดร้อยละ)',
		health: 'สถานะ',
		comparedAt: (day: string) => `เทียบกับแผน ณ ${day}`,
		warnings: 'ข้อสังเกต',
		warningsLead: 'ไม่ขัดขวางการส่งหรืออนุมัติ แต่ควรตรวจอีกครั้ง',
		noWarnings: 'ไม่พบข้อสังเกต',
		warning: {
			below_last: (what: string, value: string, last: string) =>
				`${what}: ${value}% ต่ำกว่าที่รายงานครั้งก่อน (${last}%) ทั้งที่เป็นค่าสะสม`,
			missing_percent: (what: string) => `${what}: ไม่ได้ระบุร้อยละทั้งที่ถึงกำหนดเริ่มแล้ว ผลของโครงการอาจไม่ทราบค่า`,
			end_without_100: (what: string) => `${what}: มีวันแล้วเสร็จ แต่ร้อยละไม่ถึง 100`,
			no_explanation: 'ผลช้ากว่าแผนถึงเกณฑ์เฝ้าระวัง แต่ยังไม่ได้ระบุสาเหตุที่ล่าช้ากว่าแผน',
			over_budget: (spent: string, budget: string) => `ใช้จ่ายในปีงบประมาณรวม ${spent} เกินงบประมาณ ${budget}`,
			no_balance: (paid: string) =>
				`เบิกจ่าย ${paid} แต่ไม่ได้ระบุผูกพันคงเหลือ ณ สิ้นไตรมาส ใช้จ่ายจะแสดงเฉพาะที่เบิกจ่าย และระบุว่าไม่ครบ`,
			balance_stands: (balance: string, paid: string) =>
				`ผูกพันคงเหลือ ${balance} เท่ากับไตรมาสก่อน ทั้งที่เบิกจ่าย ${paid} ถ้าจ่ายตามหนี้ที่ผูกพันไว้ ยอดคงเหลือต้องลดลง`,
			looks_cumulative: (field: string, value: string, before: string) =>
				`${field} ${value}: อาจเป็นยอดสะสมทั้งปี ก่อนไตรมาสนี้มีแล้ว ${before} ช่องนี้กรอกเฉพาะเงินของไตรมาสนี้`,
			unit: (field: string, value: string, likely: string) =>
				`${field} ${value}: หน่วยอาจผิด ถ้าหมายถึง ${likely} โปรดแก้เป็นบาท`
		},
		wholeInitiative: 'ทั้งโครงการ',
		reviewPage: {
			title: 'ตรวจรายงาน',
			approve: 'อนุมัติ',
			approveHelp: 'เมื่ออนุมัติ ตัวเลขจะปรากฏในหน้าภาพรวมและรายงานทันที',
			returnIt: 'ส่งกลับ',
			comment: 'ความเห็นถึงผู้รายงาน',
			commentHint: 'บอกว่าต้องแก้อะไร จำเป็นเมื่อส่งกลับ',
			own: 'คุณเป็นผู้ส่งรายงานนี้ จึงต้องให้ผู้อื่นเป็นผู้ตรวจ',
			notWaiting: 'ไม่มีรายงานที่รอตรวจในงวดนี้',
			was: 'ครั้งก่อน',
			lastComment: 'ความเห็นเมื่อส่งกลับครั้งก่อน'
		},
		revise: {
			title: 'แก้ไขรายงานที่อนุมัติแล้ว',
			lead: 'ระบบจะสร้างฉบับแก้ไขจากฉบับที่อนุมัติ ฉบับเดิมยังใช้อยู่จนกว่าฉบับแก้ไขจะได้รับอนุมัติ',
			reason: 'เหตุผลที่แก้ไข',
			button: 'เริ่มฉบับแก้ไข'
		}
	},
	en: {
		title: 'Progress report',
		period: 'Period',
		due: (day) => `Due ${day}`,
		noDue: 'No due date set',
		daysLeft: (n) =>
			n > 0
				? `${n.toLocaleString('en')} day${n === 1 ? '' : 's'} left`
				: n === 0
					? 'due today'
					: `${(-n).toLocaleString('en')} day${n === -1 ? '' : 's'} overdue`,
		states: {
			draft: 'Draft',
			submitted: 'Waiting for review',
			returned: 'Returned for correction',
			approved: 'Approved',
			superseded: 'Replaced by a correction'
		},
		stateOf: 'State of the report',
		revision: (n) => (n === 1 ? 'First version' : `Correction ${n - 1}`),
		revisionReason: 'Reason for the correction',
		notTaken: {
			closed: {
				title: 'This period is closed',
				help: 'Its figures are frozen and no new report can be begun. An approved report can be corrected with a reason: the corrected values stand beside the frozen ones, and open periods are computed anew'
			},
			not_open: {
				title: 'This period is not open for reports',
				help: 'An administrator opens reporting periods. Please ask one if you must report for this period.'
			},
			not_begun: {
				title: 'This quarter has not begun',
				help: 'Reports are taken from the first day of the quarter.'
			}
		},
		thisQuarter: 'This quarter',
		lastQuarter: (period) => `Last report (${period})`,
		noLast: 'No earlier approved report',
		nothing: 'not stated',
		progress: 'Progress',
		progressHint:
			'Cumulative percent from the start to the end of this quarter. Leave empty if unknown (empty is not 0).',
		planned: (from, to) => `Plan ${from} – ${to}`,
		money: 'Money this quarter',
		yearSoFar: (sum, before) => `fiscal year so far ${sum} (${before} before this quarter)`,
		moneyHint:
			'In baht, of this fiscal year’s budget alone. Type 0 for none, leave empty if unknown. Used = disbursed so far + outstanding.',
		moneyHints: {
			disbursed: 'Only what was paid in this quarter',
			outstanding:
				'Bound and not yet paid: the balance on the quarter’s last day, not what was bound in the quarter. What was paid of it is no longer in it'
		},
		obligatedName: 'Obligated in the quarter, as the earlier form asked (baht)',
		obligatedBefore: (amount) =>
			`This report once told ${amount} obligated in the quarter, as the earlier form asked. That is no balance and cannot be netted against what was paid: please enter the balance`,
		words: 'What was done',
		fields: {
			physical_percent: 'Progress of the initiative (cumulative %)',
			disbursed: 'Disbursed in this quarter (baht)',
			outstanding: 'Outstanding obligation at the quarter’s end (baht)',
			results: 'Results',
			problem_kind: 'Kind of problem',
			problems: 'Problems and obstacles',
			solutions: 'What was done about them',
			help_needed: 'Help needed',
			help_from: 'Help needed from',
			next_steps: 'Next quarter',
			self_rating: 'Reporter’s own rating'
		},
		milestone: 'Milestone',
		milestoneFields: { percent: 'Cumulative %', start: 'Actual start', end: 'Actual end', note: 'Note' },
		milestoneField: (n, field) => `Milestone ${n}, ${field}`,
		dateHint: 'e.g. 5 Oct 2020 or 5/10/2563',
		chooseKind: 'Choose a kind',
		problemKinds: {
			none: 'No problem',
			budget: 'Budget',
			procurement: 'Procurement',
			personnel: 'Personnel',
			area_safety: 'Safety in the area',
			weather: 'Weather, natural disaster',
			coordination: 'Coordination',
			other: 'Other'
		},
		selfRatings: {
			on_track: 'Going well',
			some_problems: 'Some problems',
			serious_problems: 'Serious problems'
		},
		selfHint: 'What the reporter thinks; it stands beside the computed health and may differ.',
		chooseRating: 'Not rated',
		copyAll: 'Fill empty fields from the last report',
		copyAllHelp:
			'Cumulative percentages, indicators, problems, solutions and help; not the money or results of this quarter. Saved as a draft.',
		parts: {
			label: 'Parts of the report',
			all: 'All on one page',
			progress: 'Progress',
			indicators: 'Indicators',
			money: 'Money',
			words: 'Results and problems',
			next: 'Save and go to the next part'
		},
		causes: {
			title: 'Why it is behind plan',
			hint: 'Say it where the work is behind its plan by the early-warning bound or more (usually 5 points), so that the office sees what holds work up. Up to three causes, the main one first.',
			kind: (n) => (n === 1 ? 'Main cause' : `Other cause ${n - 1}`),
			words: (n) => (n === 1 ? 'About the main cause' : `About other cause ${n - 1}`),
			none: 'Not stated',
			main: 'Main cause'
		},
		saveDraft: 'Save draft',
		goOn: 'Check answers before submitting',
		savedAt: (time) => `Draft saved ${time}`,
		savedDraft: 'Draft saved',
		saving: 'Saving draft…',
		toPutRight: 'some fields need correcting before it can be submitted; they are kept as typed',
		notSaved: 'Draft not saved: some fields need correcting',
		notReached: 'Draft not saved: no connection, will try again',
		conflicted: 'Draft not saved: someone else saved before you. Press “Save draft” to compare both versions',
		returnedBy: (name, day) => `Returned by ${name} on ${day}`,
		submittedBy: (name, day) => `Submitted by ${name} on ${day}`,
		approvedBy: (name, day) => `Approved by ${name} on ${day}`,
		unknownPerson: 'unknown',
		typedLost:
			'The report changed state while you were writing. What you typed is not saved; you can copy it from below.',
		noReport: 'No approved report for this period yet',
		waiting:
			'This report is waiting for review. It can be changed once it is recalled, or returned by the reviewer.',
		review: 'Review the report',
		toReport: 'See the report',
		write: 'Write the report',
		allRevisions: 'All versions for this period',
		check: {
			title: 'Check answers before submitting',
			lead: 'Check what you entered, and the figures it will give once approved.',
			change: 'Change',
			submit: 'Submit report',
			submitHelp:
				'Once submitted it can be changed again if you recall it before anybody decides, or if the reviewer returns it.',
			back: 'Back to the form',
			missing: 'Cannot be submitted yet. Please complete these fields first'
		},
		figures: 'Computed figures',
		ifApproved: 'Computed figures if this report is approved',
		actual: 'Actual',
		plannedWord: 'Plan',
		slippage: 'Slippage (points)',
		health: 'Health',
		comparedAt: (day) => `Compared with the plan at ${day}`,
		warnings: 'Worth a second look',
		warningsLead: 'These do not block submitting or approving.',
		noWarnings: 'Nothing looks out of place',
		warning: {
			below_last: (what, value, last) =>
				`${what}: ${value}% is below the last report (${last}%), though it is cumulative`,
			missing_percent: (what) =>
				`${what}: no percentage though its plan has begun; the initiative's actual may be unknown`,
			end_without_100: (what) => `${what}: has an actual end, but is not at 100%`,
			no_explanation: 'It would be behind its plan by the early-warning bound or more, and no cause is named',
			over_budget: (spent, budget) => `${spent} used in the fiscal year is more than the budget of ${budget}`,
			no_balance: (paid) =>
				`${paid} was disbursed, and no outstanding obligation is told: used will show the disbursed alone, marked as incomplete`,
			balance_stands: (balance, paid) =>
				`The outstanding obligation of ${balance} is last quarter’s, though ${paid} was disbursed: what was paid of an obligation is no longer outstanding`,
			looks_cumulative: (field, value, before) =>
				`${field} ${value}: this may be the whole year so far. ${before} was there before this quarter; this field is for this quarter alone`,
			unit: (field, value, likely) =>
				`${field} ${value}: the unit may be wrong. If ${likely} was meant, please correct it in baht`
		},
		wholeInitiative: 'Whole initiative',
		reviewPage: {
			title: 'Review the report',
			approve: 'Approve',
			approveHelp: 'Once approved, the figures appear in the overview and reports at once.',
			returnIt: 'Return',
			comment: 'Comment to the reporter',
			commentHint: 'Say what to correct; required to return.',
			own: 'You submitted this report, so someone else must review it.',
			notWaiting: 'No report is waiting for review in this period.',
			was: 'Last',
			lastComment: 'Comment when it was last returned'
		},
		revise: {
			title: 'Correct an approved report',
			lead: 'A correction starts as a copy of the approved version, which counts until the correction is approved.',
			reason: 'Reason for the correction',
			button: 'Start the correction'
		}
	}
});
