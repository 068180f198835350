import type { ReviewRung } from '#lib/domain/review-ladder.ts';
import { words } from './words.ts';

const days = (n: number) => `${n.toLocaleString('en')} day${n === 1 ? '' : 's'}`;
const reports = (n: number) => `${n.toLocaleString('en')} report${n === 1 ? '' : 's'}`;

/** Who must act, taking back, standing in, approving several at once. */
export default words({
	th: {
		turn: {
			officer: (organisation: string | null) =>
				organisation ? `เจ้าหน้าที่ของ${organisation}` : 'เจ้าหน้าที่ผู้รายงาน',
			rungs: {
				narrowed: 'ผู้ตรวจสอบในขอบเขต',
				unnarrowed: 'ผู้ตรวจสอบไม่จำกัดขอบเขต',
				administrator: 'ผู้ดูแลระบบ'
			} satisfies Record<ReviewRung, string>,
			mustAct: 'ผู้ที่ต้องดำเนินการ',
			to: { none: 'เขียนรายงาน', draft: 'เขียนต่อและส่ง', returned: 'แก้ไขและส่งอีกครั้ง', submitted: 'ตรวจรายงาน' },
			since: (day: string, days: number) =>
				`ตั้งแต่ ${day}${days > 0 ? ` (${days.toLocaleString('en')} วัน)` : ''}`,
			climbed: (days: number) => `รอเกิน ${days.toLocaleString('en')} วัน จึงส่งต่อถึงผู้ตรวจลำดับถัดไป`,
			climbedShort: 'รอนานเกินกำหนด',
			nobody: {
				officer: 'ยังไม่มีใครได้รับบทบาทเจ้าหน้าที่ของหน่วยงานนี้ จึงไม่มีผู้เขียนรายงาน',
				reviewer: 'ยังไม่มีใครตรวจรายงานนี้ได้'
			},
			nobodyShort: 'ไม่มีผู้รับผิดชอบ',
			fix: 'ผู้ดูแลระบบกำหนดบทบาทได้ที่',
			fixPlace: 'ดูแลระบบ › ผู้ใช้',
			more: (n: number) => `และอีก ${n.toLocaleString('en')} คน`
		},
		inNameOf: (name: string, owner: string) => `${name} (แทน ${owner})`,
		recall: {
			title: 'เรียกรายงานกลับ',
			link: 'เรียกกลับ',
			lead: (time: string) =>
				`รายงานนี้ส่งเมื่อ ${time} และยังไม่มีผู้ใดตัดสินใจ เมื่อเรียกกลับ รายงานเป็นร่างอีกครั้ง แก้ไขแล้วส่งใหม่ได้`,
			button: 'เรียกรายงานกลับ',
			back: 'ไม่เรียกกลับ',
			done: 'เรียกรายงานกลับมาเป็นร่างแล้ว'
		},
		review: {
			title: 'รายงานที่รอตรวจ',
			lead: (n: number) => `รอตรวจในขอบเขตของคุณ ${n.toLocaleString('en')} ฉบับ`,
			help: 'อนุมัติหลายฉบับพร้อมกันได้เฉพาะฉบับที่ไม่มีข้อสังเกต แต่ละฉบับอนุมัติแยกกัน ฉบับที่มีผู้แก้ไขระหว่างนี้จะไม่ถูกอนุมัติและแจ้งชื่อไว้',
			choose: 'เลือก',
			chooseOf: (title: string) => `เลือก ${title}`,
			chooseAll: 'เลือกทุกฉบับที่ไม่มีข้อสังเกตในหน้านี้',
			initiative: 'โครงการ',
			period: 'งวด',
			handedIn: 'ส่งโดย',
			waiting: 'รอมาแล้ว',
			turn: 'ถึงลำดับของ',
			warnings: 'ข้อสังเกต',
			days: (n: number) => (n === 0 ? 'วันนี้' : `${n.toLocaleString('en')} วัน`),
			noWarnings: 'ไม่มี',
			open: 'เปิดตรวจ',
			approve: 'อนุมัติที่เลือก',
			empty: 'ไม่มีรายงานที่รอคุณตรวจ',
			none: 'ยังไม่ได้เลือกรายงาน',
			approved: (n: number) => `อนุมัติแล้ว ${n.toLocaleString('en')} ฉบับ`,
			left: (n: number) => `ไม่ได้อนุมัติ ${n.toLocaleString('en')} ฉบับ`,
			because: {
				changed: 'มีผู้แก้ไขหรือตัดสินใจไปแล้วหลังจากเปิดหน้านี้ โปรดเปิดดูใหม่',
				warned: 'มีข้อสังเกต ต้องเปิดตรวจทีละฉบับ',
				gone: 'ไม่ได้รอตรวจแล้ว หรือไม่อยู่ในขอบเขตของคุณ',
				failed: 'บันทึกไม่สำเร็จ โปรดลองอีกครั้ง'
			},
			unnamed: (id: string) => `รายงานหมายเลข ${id}`
		},
		handedIn: {
			title: 'ส่งแล้ว รอตรวจ',
			help: 'รายงานที่หน่วยงานของคุณส่งแล้ว เรียกกลับได้จนกว่าจะมีผู้ตัดสินใจ',
			action: 'ดูรายงาน'
		},
		toReview: 'ตรวจและอนุมัติหลายฉบับ',
		setting: {
			title: 'เวลาตรวจรายงาน',
			days: 'จำนวนวันที่รายงานรอผู้ตรวจคนหนึ่งได้',
			help: 'เมื่อรอนานกว่านี้ รายงานขึ้นไปยังผู้ตรวจลำดับถัดไป: ผู้ตรวจสอบในขอบเขต → ผู้ตรวจสอบไม่จำกัดขอบเขต → ผู้ดูแลระบบ และยังอยู่ในรายการของทุกคนที่ตรวจได้',
			saved: 'บันทึกเวลาตรวจรายงานแล้ว'
		},
		events: { 'report.recall': 'เรียกรายงานกลับ', 'report.attach': 'แนบหลักฐาน', 'report.detach': 'ลบหลักฐาน' }
	},
	en: {
		turn: {
			officer: (organisation) => (organisation ? `Officer of ${organisation}` : 'The reporting officer'),
			rungs: {
				narrowed: 'Reviewer of this scope',
				unnarrowed: 'Reviewer of all scopes',
				administrator: 'Administrator'
			},
			mustAct: 'Must act',
			to: {
				none: 'write the report',
				draft: 'finish and submit',
				returned: 'correct and submit again',
				submitted: 'review the report'
			},
			since: (day, n) => `since ${day}${n > 0 ? ` (${days(n)})` : ''}`,
			climbed: (n) => `Waiting longer than ${days(n)}, so it went on to the next reviewer`,
			climbedShort: 'waited too long',
			nobody: {
				officer: 'Nobody is an officer of this organisation, so there is nobody to write the report',
				reviewer: 'Nobody can review this report'
			},
			nobodyShort: 'nobody is responsible',
			fix: 'An administrator assigns roles at',
			fixPlace: 'Administration › People',
			more: (n) => `and ${n.toLocaleString('en')} more`
		},
		inNameOf: (name, owner) => `${name} (for ${owner})`,
		recall: {
			title: 'Recall the report',
			link: 'Recall',
			lead: (time) =>
				`This report was submitted on ${time} and nobody has decided on it yet. Recalled, it is a draft again: it can be changed and submitted anew.`,
			button: 'Recall the report',
			back: 'Do not recall',
			done: 'The report was recalled and is a draft again'
		},
		review: {
			title: 'Reports waiting for review',
			lead: (n) => `${reports(n)} waiting within your scope`,
			help: 'Only reports without anything worth a second look can be approved together. Each is approved by itself; one that somebody changed meanwhile is not approved, and is named.',
			choose: 'Choose',
			chooseOf: (title) => `Choose ${title}`,
			chooseAll: 'Choose all on this page without a warning',
			initiative: 'Initiative',
			period: 'Period',
			handedIn: 'Submitted by',
			waiting: 'Waiting',
			turn: 'Turn of',
			warnings: 'Worth a second look',
			days: (n) => (n === 0 ? 'today' : days(n)),
			noWarnings: 'nothing',
			open: 'Review',
			approve: 'Approve the chosen',
			empty: 'No report is waiting for your review',
			none: 'No report was chosen',
			approved: (n) => `${reports(n)} approved`,
			left: (n) => `${reports(n)} not approved`,
			because: {
				changed: 'somebody changed or decided on it after you opened this page; please look again',
				warned: 'something is worth a second look; it must be reviewed by itself',
				gone: 'no longer waiting, or not within your scope',
				failed: 'could not be saved; please try again'
			},
			unnamed: (id) => `Report number ${id}`
		},
		handedIn: {
			title: 'Submitted, waiting for review',
			help: 'What your organisation submitted. It can be recalled until somebody decides.',
			action: 'See the report'
		},
		toReview: 'Review and approve several',
		setting: {
			title: 'Time for review',
			days: 'Days that a report may wait for one reviewer',
			help: 'After that it climbs to the next: reviewers of its scope → reviewers of all scopes → administrators. It stays in the list of everyone who may review it.',
			saved: 'Time for review saved'
		},
		events: {
			'report.recall': 'Report recalled',
			'report.attach': 'Evidence attached',
			'report.detach': 'Evidence removed'
		}
	}
});
