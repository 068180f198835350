import { words } from './words.ts';

export default words({
	th: {
		title: 'แผนปีถัดไป',
		about: 'ร่างแผนปีงบประมาณใหม่จากปีที่ปิดแล้ว: โครงการที่ยังไม่แล้วเสร็จ กิจกรรมที่ค้าง เงินกันไว้เบิกเหลื่อมปี และบทเรียน',
		lead: 'เมื่อปิดไตรมาส 4 ระบบจะทำร่างแผนปีถัดไปให้โดยอัตโนมัติ แต่ละโครงการต้องมีผู้พิจารณารับ ปรับ หรือไม่รับ จึงจะมีผล',
		noYears: 'ยังไม่มีปีงบประมาณที่ปิดไตรมาส 4',
		noYearsHelp: 'ร่างแผนปีถัดไปจะมีเมื่อผู้ดูแลระบบปิดไตรมาส 4 แล้ว',
		draftOf: (year: string, from: string) => `ร่างแผน ${year} จาก ${from}`,
		closed: (day: string) => `ปิดไตรมาส 4 เมื่อ ${day}`,
		drafted: (day: string) => `ทำร่างเมื่อ ${day}`,
		notDrafted: 'ยังไม่มีร่าง',
		make: (year: string) => `ทำร่างแผน ${year}`,
		again: (year: string) => `ปรับร่างแผน ${year} ให้เป็นปัจจุบัน`,
		againHelp: 'รายการที่พิจารณาแล้วไม่เปลี่ยน',
		made: 'ทำร่างแล้ว',
		states: { open: 'รอพิจารณา', accepted: 'รับแล้ว', declined: 'ไม่รับ' },
		stateLabel: 'แยกตามการพิจารณา',
		columns: {
			initiative: 'โครงการ',
			suggestion: 'ข้อเสนอ',
			actual: 'ผลสิ้นปี (%)',
			milestones: 'กิจกรรมที่ค้าง',
			carried: 'เงินกันคงเหลือ',
			lessons: 'บทเรียน',
			decision: 'การพิจารณา'
		},
		suggestions: {
			create: 'ตั้งโครงการปีใหม่ต่อจากโครงการนี้',
			continue: 'ดำเนินการต่อเป็นโครงการเดิม',
			none: 'ไม่ต้องดำเนินการต่อ'
		},
		whys: {
			unfinished: 'สิ้นปียังไม่แล้วเสร็จ',
			unknown: 'ไม่ทราบผลสิ้นปี จึงยังไม่ถือว่าแล้วเสร็จ',
			suspended: 'ระงับชั่วคราวและยังไม่แล้วเสร็จ',
			reaches: 'ระยะเวลาของโครงการครอบคลุมปีใหม่',
			may_reach: 'วันสิ้นสุดระบุไม่ละเอียด อาจครอบคลุมปีใหม่',
			no_end: 'ไม่ได้ระบุวันสิ้นสุด',
			completed: 'แล้วเสร็จ',
			cancelled: 'ยกเลิก',
			has_next: 'มีโครงการของปีถัดไปแล้ว'
		},
		decisions: { create: 'ตั้งโครงการปีใหม่แล้ว', continue: 'ดำเนินการต่อเป็นโครงการเดิม', decline: 'ไม่รับ' },
		empty: { open: 'ไม่มีโครงการที่รอพิจารณา', accepted: 'ยังไม่ได้รับโครงการใด', declined: 'ไม่มีโครงการที่ไม่รับ' },
		cut: (n: number) => `แสดง ${n} รายการแรก`,
		review: 'พิจารณา',
		see: 'ดูรายการ',
		once: 'โครงการหลายปีเป็นโครงการเดียวตลอดระยะเวลา จึงไม่สร้างซ้ำในปีใหม่ รายงานและเงินกันเดินต่อในโครงการเดิม',
		snapshot: 'ข้อมูลในร่าง ณ เวลาที่ทำร่าง',
		by: (name: string, day: string) => `พิจารณาโดย ${name} เมื่อ ${day}`,
		reason: 'เหตุผล',
		successor: 'โครงการปีใหม่',
		last: 'โครงการปีก่อน',
		facts: 'สรุปจากปีก่อน',
		milestones: 'กิจกรรมที่ยังไม่แล้วเสร็จ',
		noMilestones: 'ไม่มีกิจกรรมที่ค้าง',
		percent: (value: string) => `ทำไปแล้ว ${value}%`,
		noPercent: 'ไม่เคยรายงาน',
		carried: 'เงินกันไว้เบิกเหลื่อมปีที่ยังไม่ได้เบิก',
		noCarried: 'ไม่มีเงินกันคงเหลือที่บันทึกไว้',
		carriedOf: (year: string, amount: string) => `เงินของ${year} ${amount}`,
		lessons: 'บทเรียนจากรายงานของปี',
		noLessons: 'รายงานที่อนุมัติของปีนั้นไม่ได้ระบุปัญหาหรือการแก้ไข',
		problem: 'ปัญหา',
		solution: 'การแก้ไข',
		create: {
			title: 'ตั้งโครงการปีใหม่',
			help: 'หน่วยงาน ผู้รับผิดชอบ ด้าน พื้นที่ วัตถุประสงค์ และการเปิดเผย คัดลอกจากโครงการปีก่อนตามที่มีผลวันนี้ สถานะเริ่มเป็น “อยู่ระหว่างเตรียมการ” ความก้าวหน้าเริ่มนับใหม่ ตัวชี้วัดและแผนฐานไม่คัดลอก',
			keep: 'นำไปด้วย',
			keepMilestone: (title: string) => `นำ “${title}” ไปด้วย`,
			milestoneNote: 'วันตามแผนเดิม แก้เป็นแผนของปีใหม่ได้',
			keepCarried: 'นำเงินกันไปกับโครงการปีใหม่',
			carriedNote: 'เงินจะย้ายจากโครงการปีก่อนในวันแรกของปีงบประมาณใหม่ ยอดรวมไม่เปลี่ยน ไม่นับเป็นงบประมาณของปีใหม่',
			button: 'รับและตั้งโครงการ'
		},
		continue: {
			title: 'ดำเนินการต่อเป็นโครงการเดิม',
			help: 'ไม่สร้างโครงการใหม่และไม่เปลี่ยนข้อมูลใด เพียงบันทึกว่ารับเข้าแผนปีใหม่',
			button: 'รับเป็นโครงการเดิม'
		},
		decline: {
			title: 'ไม่รับเข้าแผนปีใหม่',
			help: 'โครงการปีก่อนไม่เปลี่ยนแปลง เปลี่ยนการพิจารณาภายหลังได้',
			button: 'ไม่รับ'
		},
		extend: 'ถ้าจะทำต่อเป็นโครงการเดิม ให้เลื่อนวันสิ้นสุดของโครงการเข้าไปในปีใหม่ก่อน แล้วให้ผู้ดูแลระบบปรับร่างให้เป็นปัจจุบัน',
		toSchedule: 'เลื่อนกำหนดการ',
		done: {
			create: 'บันทึกการพิจารณาแล้ว โครงการปีใหม่อยู่ด้านล่าง',
			continue: 'บันทึกการพิจารณาแล้ว',
			decline: 'บันทึกการพิจารณาแล้ว'
		},
		yearLink: (year: string) => `ร่างแผน ${year}`
	},
	en: {
		title: 'Next year’s plan',
		about:
			'A draft of the new fiscal year from the one that closed: unfinished initiatives, milestones left, money carried over, lessons',
		lead: 'Closing quarter 4 drafts the next year’s plan by itself. Nothing of it holds until somebody has accepted, changed or declined it, initiative by initiative',
		noYears: 'No fiscal year has its quarter 4 closed',
		noYearsHelp: 'There is a draft once an administrator has closed quarter 4',
		draftOf: (year, from) => `Draft of ${year} from ${from}`,
		closed: (day) => `Quarter 4 closed ${day}`,
		drafted: (day) => `drafted ${day}`,
		notDrafted: 'not drafted',
		make: (year) => `Draft ${year}`,
		again: (year) => `Bring the draft of ${year} up to date`,
		againHelp: 'What is decided stays',
		made: 'The draft is made',
		states: { open: 'To decide', accepted: 'Accepted', declined: 'Declined' },
		stateLabel: 'By decision',
		columns: {
			initiative: 'Initiative',
			suggestion: 'Proposal',
			actual: 'Actual at year’s end (%)',
			milestones: 'Milestones left',
			carried: 'Carried money left',
			lessons: 'Lessons',
			decision: 'Decision'
		},
		suggestions: {
			create: 'A new initiative after this one',
			continue: 'The same initiative goes on',
			none: 'Nothing to carry on'
		},
		whys: {
			unfinished: 'Unfinished at the year’s end',
			unknown: 'Progress unknown at the year’s end, so not taken as finished',
			suspended: 'Suspended and unfinished',
			reaches: 'Its dates reach into the new year',
			may_reach: 'Its end is not exact and may reach into the new year',
			no_end: 'No end is stated',
			completed: 'Completed',
			cancelled: 'Cancelled',
			has_next: 'There is one of the next year already'
		},
		decisions: {
			create: 'New initiative made',
			continue: 'The same initiative goes on',
			decline: 'Declined'
		},
		empty: {
			open: 'Nothing waits for a decision',
			accepted: 'Nothing is accepted yet',
			declined: 'Nothing was declined'
		},
		cut: (n) => `The first ${n} are shown`,
		review: 'Decide',
		see: 'See',
		once: 'An initiative over several years is one for all of them and is not made again: its reports and its carried money go on in it',
		snapshot: 'As it stood when the draft was made',
		by: (name, day) => `Decided by ${name}, ${day}`,
		reason: 'Reason',
		successor: 'Initiative of the new year',
		last: 'Last year’s initiative',
		facts: 'What last year leaves',
		milestones: 'Milestones not finished',
		noMilestones: 'No milestone is left',
		percent: (value) => `${value}% done`,
		noPercent: 'never reported',
		carried: 'Money carried over and not drawn',
		noCarried: 'No carried money is recorded as left',
		carriedOf: (year, amount) => `Money of ${year}: ${amount}`,
		lessons: 'Lessons from the year’s reports',
		noLessons: 'No approved report of that year speaks of problems or solutions',
		problem: 'Problem',
		solution: 'Solution',
		create: {
			title: 'Make the new year’s initiative',
			help: 'Organisation, person responsible, dimensions, places, objective and visibility are copied as they hold today. It begins as “in preparation” and its progress is counted anew; indicators and baselines are not copied',
			keep: 'Take along',
			keepMilestone: (title) => `Take “${title}” along`,
			milestoneNote: 'Dates of the old plan; change them to the new year’s',
			keepCarried: 'Take the carried money along',
			carriedNote:
				'The money moves on the first day of the new fiscal year. The sum stays, and it is no budget of the new year',
			button: 'Accept and make it'
		},
		continue: {
			title: 'The same initiative goes on',
			help: 'Nothing is made and nothing changes: it is noted as part of the new year’s plan',
			button: 'Accept as the same one'
		},
		decline: {
			title: 'Not in the new year’s plan',
			help: 'Last year’s initiative stays as it is. This can be decided anew later',
			button: 'Decline'
		},
		extend:
			'If it is to go on as the same initiative, move its end into the new year first, then have an administrator bring the draft up to date',
		toSchedule: 'Move dates',
		done: {
			create: 'The decision is saved; the new initiative is named below',
			continue: 'The decision is saved',
			decline: 'The decision is saved'
		},
		yearLink: (year) => `Draft of ${year}`
	}
});
