import { words } from './words.ts';

export default words({
	th: {
		title: 'งานของฉัน',
		asOf: (day: string) => `ณ วันนี้ ${day}`,
		kinds: {
			overdue: { title: 'เกินกำหนดส่ง', help: 'รายงานที่ยังไม่ได้เริ่มและเลยวันครบกำหนดแล้ว', action: 'เขียนรายงาน' },
			returned: { title: 'ถูกส่งกลับให้แก้ไข', help: 'แก้ไขตามความเห็นแล้วส่งอีกครั้ง', action: 'แก้ไขรายงาน' },
			due: { title: 'ถึงงวดรายงาน', help: 'รายงานที่ยังไม่ได้เริ่มและยังไม่เลยวันครบกำหนด', action: 'เขียนรายงาน' },
			draft: { title: 'ร่างที่ยังไม่ได้ส่ง', help: 'รายงานที่บันทึกร่างไว้', action: 'เขียนต่อ' },
			review: { title: 'รอคุณตรวจ', help: 'รายงานที่ผู้อื่นส่งมาในขอบเขตของคุณ', action: 'ตรวจรายงาน' }
		},
		actions: { title: 'มาตรการที่คุณรับผิดชอบ', help: 'มาตรการเร่งรัดและแก้ไขที่ยังไม่เสร็จ เปิดเพื่อรายงานผล' },
		initiative: 'โครงการ',
		period: 'งวด',
		due: 'ครบกำหนด',
		left: 'เวลาที่เหลือ',
		action: 'ทำต่อ',
		days: (n: number) =>
			n > 0 ? `เหลือ ${n.toLocaleString('en')} วัน` : n === 0 ? 'วันนี้' : `เกิน ${(-n).toLocaleString('en')} วัน`,
		filterLabel: 'เลือกประเภทงาน',
		all: 'ทั้งหมด',
		inKind: (reports: string, initiatives: string) => `${reports} รายงาน ของ ${initiatives} โครงการ`,
		emptyKind: 'ไม่มีงานประเภทนี้',
		toAll: 'ดูงานทั้งหมด',
		toReporting: 'ดูการส่งรายงานของทุกหน่วยงาน',
		noDue: 'ยังไม่กำหนด',
		empty: 'ไม่มีงานค้าง',
		emptyHelp: 'เมื่อมีรายงานที่ต้องเขียน แก้ไข หรือตรวจ จะปรากฏที่นี่',
		toInitiatives: 'ไปที่รายการโครงการ',
		more: (n: number) => `แสดง ${n} รายการแรก`
	},
	en: {
		title: 'My work',
		asOf: (day) => `as of today, ${day}`,
		kinds: {
			overdue: {
				title: 'Overdue',
				help: 'Reports not begun and past their due date',
				action: 'Write the report'
			},
			returned: {
				title: 'Returned for correction',
				help: 'Correct as the comment says, and submit again',
				action: 'Correct the report'
			},
			due: {
				title: 'Due',
				help: 'Reports not begun, and not yet past their due date',
				action: 'Write the report'
			},
			draft: { title: 'Drafts', help: 'Reports saved and not submitted', action: 'Go on writing' },
			review: {
				title: 'For you to review',
				help: 'Reports that others submitted within your scope',
				action: 'Review'
			}
		},
		actions: {
			title: 'Actions you own',
			help: 'Corrective actions that are not finished: open one to tell how it came out'
		},
		initiative: 'Initiative',
		period: 'Period',
		due: 'Due',
		left: 'Time left',
		action: 'Next step',
		days: (n) =>
			n > 0
				? `${n.toLocaleString('en')} day${n === 1 ? '' : 's'} left`
				: n === 0
					? 'today'
					: `${(-n).toLocaleString('en')} day${n === -1 ? '' : 's'} overdue`,
		filterLabel: 'Choose a kind of work',
		all: 'All',
		inKind: (reports, initiatives) =>
			`${reports} report${reports === '1' ? '' : 's'} of ${initiatives} initiative${initiatives === '1' ? '' : 's'}`,
		emptyKind: 'Nothing of this kind waits for you',
		toAll: 'See all your work',
		toReporting: 'See who has reported, organisation by organisation',
		noDue: 'not set',
		empty: 'Nothing waits for you',
		emptyHelp: 'Reports to write, correct or review will appear here.',
		toInitiatives: 'Go to the list of initiatives',
		more: (n) => `The first ${n} are shown`
	}
});
