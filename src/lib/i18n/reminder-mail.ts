import { words } from './words.ts';

type Words = { n: number; period: string; due: string | null };
const untilTh = (due: string | null) => (due ? ` ครบกำหนด ${due}` : '');
const untilEn = (due: string | null) => (due ? `, due ${due}` : '');
const of = (n: number) => (n === 1 ? '1 initiative' : `${n} initiatives`);

export default words({
	th: {
		subject: {
			before: ({ n, period, due }: Words) =>
				`ใกล้ครบกำหนดส่งรายงานความก้าวหน้า ${period}${untilTh(due)} (${n} โครงการ)`,
			due: ({ n, period }: Words) => `วันนี้ครบกำหนดส่งรายงานความก้าวหน้า ${period} (${n} โครงการ)`,
			overdue: ({ n, period }: Words) => `เกินกำหนดส่งรายงานความก้าวหน้า ${period} (${n} โครงการ)`,
			asked: ({ n, period, due }: Words) => `ขอให้ส่งรายงานความก้าวหน้า ${period}${untilTh(due)} (${n} โครงการ)`,
			waiting: ({ n, period }: Words) => `มีรายงานความก้าวหน้ารอตรวจ ${period} (${n} โครงการ)`
		},
		dear: (name: string) => `เรียน คุณ${name}`,
		lead: {
			before: ({ n, period }: Words) =>
				`โครงการในความรับผิดชอบของท่าน ${n} โครงการ ใกล้ครบกำหนดส่งรายงานความก้าวหน้า ${period} ดังนี้`,
			due: ({ n, period }: Words) =>
				`โครงการในความรับผิดชอบของท่าน ${n} โครงการ ถึงกำหนดส่งรายงานความก้าวหน้า ${period} แล้ว และยังไม่ได้ส่ง ดังนี้`,
			overdue: ({ n, period }: Words) =>
				`โครงการในความรับผิดชอบของท่าน ${n} โครงการ เกินกำหนดส่งรายงานความก้าวหน้า ${period} แล้ว ดังนี้`,
			asked: ({ n, period }: Words) =>
				`ขอความร่วมมือส่งรายงานความก้าวหน้า ${period} ของโครงการในความรับผิดชอบของท่าน ${n} โครงการ ดังนี้`,
			waiting: ({ n, period }: Words) => `มีรายงานความก้าวหน้า ${period} รอท่านตรวจ ${n} โครงการ ดังนี้`
		},
		item: (title: string, due: string | null) => `${title}${due ? ` (ครบกำหนด ${due})` : ''}`,
		more: (n: number) => `และอีก ${n} โครงการ`,
		all: 'งานทั้งหมดของท่าน',
		automatic: 'อีเมลฉบับนี้ส่งโดยระบบติดตามอัตโนมัติ โปรดอย่าตอบกลับ'
	},
	en: {
		subject: {
			before: ({ n, period, due }: Words) => `Progress reports due soon: ${period}${untilEn(due)} (${of(n)})`,
			due: ({ n, period }: Words) => `Progress reports due today: ${period} (${of(n)})`,
			overdue: ({ n, period }: Words) => `Progress reports overdue: ${period} (${of(n)})`,
			asked: ({ n, period, due }: Words) =>
				`Please hand in your progress reports: ${period}${untilEn(due)} (${of(n)})`,
			waiting: ({ n, period }: Words) => `Progress reports wait for your review: ${period} (${of(n)})`
		},
		dear: (name: string) => `Dear ${name},`,
		lead: {
			before: ({ n, period }: Words) => `The progress reports of ${of(n)} of yours are due soon (${period}):`,
			due: ({ n, period }: Words) => `The progress reports of ${of(n)} of yours are due today (${period}):`,
			overdue: ({ n, period }: Words) => `The progress reports of ${of(n)} of yours are overdue (${period}):`,
			asked: ({ n, period }: Words) =>
				`You are asked to hand in the progress reports of ${of(n)} of yours (${period}):`,
			waiting: ({ n, period }: Words) => `The progress reports of ${of(n)} wait for your review (${period}):`
		},
		item: (title: string, due: string | null) => `${title}${due ? ` (due ${due})` : ''}`,
		more: (n: number) => `and ${n} more`,
		all: 'All your tasks',
		automatic: 'This message was sent by Tidtam by itself; please do not reply.'
	}
});
