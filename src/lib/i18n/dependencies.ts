import { words } from './words.ts';

export default words({
	th: {
		lead: 'กิจกรรมที่ต้องรอ เริ่มได้เมื่อกิจกรรมที่รอเสร็จแล้ว กิจกรรมที่รออยู่ในโครงการอื่นได้',
		title: 'กิจกรรมที่ต้องรอกัน',
		none: 'ยังไม่ได้ระบุว่ากิจกรรมใดต้องรอกัน',
		waiting: 'กิจกรรม',
		waitsFor: 'ต้องรอ',
		lag: 'เว้นระยะ (วัน)',
		lagHint: 'นับจากวันหลังเสร็จ ใส่ติดลบเมื่อทำคาบเกี่ยวกันได้',
		days: (n: number) => `${n} วัน`,
		add: 'เพิ่มการรอ',
		remove: 'ยกเลิกการรอ',
		removeOf: (waiting: string, waitsFor: string) => `ยกเลิก: ${waiting} รอ ${waitsFor}`,
		choose: 'เลือกกิจกรรม',
		find: 'ค้นกิจกรรมของโครงการอื่น',
		findHint: 'ชื่อหรือรหัสโครงการ กิจกรรมที่พบจะอยู่ในรายการ “ต้องรอ”',
		search: 'ค้นหา',
		found: (n: number) => (n === 0 ? 'ไม่พบกิจกรรมของโครงการอื่น' : `พบ ${n} กิจกรรมของโครงการอื่น`),
		own: 'โครงการนี้',
		cycle: (names: string) => `วนเป็นวง: ${names}`,
		hidden: 'กิจกรรมที่คุณไม่มีสิทธิ์เห็น',
		step: (from: string, to: string) => `${from} → ${to}`,
		noMilestones: 'ต้องมีกิจกรรมหลักก่อน จึงจะระบุการรอได้',
		chain: 'ลำดับวิกฤต',
		chainHelp: 'ลำดับกิจกรรมที่ใช้เวลานานที่สุดตามแผน ช้าหนึ่งวันก็ทำให้ปลายทางช้าหนึ่งวัน',
		knockOn: 'ผลต่อเนื่องจากความล่าช้า',
		late: (title: string, days: number) => `${title} ช้ากว่าแผน ${days} วัน`,
		delays: (n: number, finish: string) => `ทำให้ล่าช้าอีก ${n} กิจกรรม เสร็จเร็วที่สุด ${finish}`,
		delaysNone: 'ยังไม่กระทบกิจกรรมที่รออยู่',
		delaysUnknown: (n: number) => `อีก ${n} กิจกรรมที่รออยู่ไม่มีวันตามแผน จึงไม่ทราบผลกระทบ`,
		delayed: (title: string, days: number, finish: string) => `${title}: ช้าไป ${days} วัน เสร็จเร็วที่สุด ${finish}`
	},
	en: {
		lead: 'A milestone that waits can start when the one that it waits for has ended, which may be another initiative’s',
		title: 'Milestones that wait for others',
		none: 'No milestone is said to wait for another',
		waiting: 'Milestone',
		waitsFor: 'waits for',
		lag: 'Days between',
		lagHint: 'Counted from the day after the end; below zero where they may overlap',
		days: (n) => `${n} ${n === 1 ? 'day' : 'days'}`,
		add: 'Add a dependency',
		remove: 'Remove',
		removeOf: (waiting, waitsFor) => `Remove: ${waiting} waits for ${waitsFor}`,
		choose: 'Choose a milestone',
		find: 'Find milestones of other initiatives',
		findHint: 'Title or code of the initiative; what is found is added to the list “waits for”',
		search: 'Search',
		found: (n) =>
			n === 0
				? 'No milestone of another initiative found'
				: `${n} ${n === 1 ? 'milestone' : 'milestones'} of other initiatives found`,
		own: 'This initiative',
		cycle: (names) => `It would go in a circle: ${names}`,
		hidden: 'a milestone that you may not see',
		step: (from, to) => `${from} → ${to}`,
		noMilestones: 'Milestones first: then say which waits for which',
		chain: 'Critical chain',
		chainHelp:
			'The chain of milestones that takes longest by plan: a day lost in it is a day lost at its end',
		knockOn: 'What lateness leads to',
		late: (title, days) => `${title} is ${days} ${days === 1 ? 'day' : 'days'} late`,
		delays: (n, finish) => `delays ${n} ${n === 1 ? 'other' : 'others'}, earliest finish ${finish}`,
		delaysNone: 'delays none of those that wait',
		delaysUnknown: (n) => `${n} more that wait have no planned dates, so what it does to them is not known`,
		delayed: (title, days, finish) =>
			`${title}: ${days} ${days === 1 ? 'day' : 'days'} late, earliest finish ${finish}`
	}
});
