type Words = { n: number; period: string; due: string | null };
const until = (due: string | null) => (due ? ` ครบกำหนด ${due}` : '');

export default {
	subject: {
		before: ({ n, period, due }: Words) =>
			`ใกล้ครบกำหนดส่งรายงานความก้าวหน้า ${period}${until(due)} (${n} โครงการ)`,
		due: ({ n, period }: Words) => `วันนี้ครบกำหนดส่งรายงานความก้าวหน้า ${period} (${n} โครงการ)`,
		overdue: ({ n, period }: Words) => `เกินกำหนดส่งรายงานความก้าวหน้า ${period} (${n} โครงการ)`,
		asked: ({ n, period, due }: Words) => `ขอให้ส่งรายงานความก้าวหน้า ${period}${until(due)} (${n} โครงการ)`,
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
};
