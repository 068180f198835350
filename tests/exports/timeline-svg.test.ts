import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { layoutTimeline } from '#lib/charts/timeline/layout.ts';
import { pngDrawing } from '#lib/server/exports/timeline/export-timeline.ts';
import { withDaysInTitle, withCutNote } from '#lib/server/exports/timeline/picture.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { drawTimeline } from '#lib/server/exports/timeline/svg.ts';
import { markedSubject, manyRows } from './timeline-marks.ts';
import { timelineSubject } from './timeline-subject.ts';

const SVG = { s: 'http://www.w3.org/2000/svg' };
const layoutOf = ({ groups, range, links, grid, edition }: TimelineSubject) =>
	layoutTimeline(groups, range, edition.today, edition.lang, links, grid);
const read = (svg: string) => {
	const document = XmlDocument.fromString(svg);
	const texts = (path: string) => document.find(path, SVG).map((node) => node.content);
	return {
		document,
		texts,
		words: texts('//s:text'),
		count: (path: string) => document.find(path, SVG).length
	};
};
const draw = (subject: TimelineSubject) => read(drawTimeline(subject, layoutOf(subject)).write(true));

describe('the SVG', () => {
	const subject = withDaysInTitle(markedSubject());
	const layout = layoutOf(subject);
	const { texts, words, count, document } = draw(subject);
	const rows = layout.bands.flatMap((band) => band.rows);

	test('names every row in order, each arrow and each diamond on a bar', () => {
		const titles = texts('//s:g/s:title');
		expect(titles.filter((title) => rows.some((row) => row.name === title))).toEqual(
			rows.map((row) => row.name)
		);
		for (const link of subject.links) expect(titles).toContain(link.name);
		expect(titles.filter((title) => /^ก \d · /.test(title))).toHaveLength(5);
	});
	test('says the days shown, what it is of, when, and today; holds nothing that runs', () => {
		expect(words).toEqual(
			expect.arrayContaining([
				'เส้นเวลา 1 ต.ค. 2562 – 31 มี.ค. 2564',
				'ข้อมูล ณ 12 ต.ค. 2563',
				'มีข้อมูลตัวอย่าง',
				'ปีงบฯ 2563',
				'วันนี้ 12 ต.ค. 2563'
			])
		);
		expect(document.find('//@style | //s:script | //s:foreignObject | //@href', SVG)).toEqual([]);
	});
	test('has every mark of the screen, and its legend in signs and words', () => {
		for (const legend of [
			'กำหนดการ เติมทึบถึงร้อยละที่รายงาน',
			'แผนที่ควรถึง',
			'แผนฐาน',
			'ช่วงที่ดำเนินการจริง',
			'ปลายจาง: ทราบเพียงปี ไตรมาส หรือเดือน',
			'แท่งต่อไปนอกช่วงที่แสดง',
			'ไม่มีรายงาน ไม่นับเป็นศูนย์',
			'วันที่ตามแหล่งข้อมูลอื่น',
			'แล้วเสร็จ',
			'เลยกำหนด',
			'กำลังดำเนินการ',
			'ยังไม่ถึงกำหนดเริ่ม',
			'ไม่มีรายงาน',
			'ช้ากว่าแผน นับเป็นวัน',
			'ระงับชั่วคราว',
			'ยกเลิก',
			'กิจกรรมที่รอกัน',
			'ลำดับวิกฤต (ใช้เวลานานที่สุด)'
		])
			expect(words).toContain(legend);
		expect(words).toEqual(
			expect.arrayContaining(['ช้า 44 วัน', 'ช้า 165 วัน', 'ลำดับวิกฤต', 'ตัวอย่าง', 'เริ่ม 15 ม.ค. 2563 ไม่ระบุวันสิ้นสุด'])
		);
		expect(words.join(' ')).toContain('ทำให้กิจกรรมอื่นช้าไป 2 กิจกรรม');
		expect([count('//s:rect[@fill="url(#none)"]'), count('//s:rect[@fill="url(#pause)"]')]).toEqual([2, 2]);
		// Five on the initiative's bar, five of rows, five of these rows' notes, five of the legend.
		expect(count('//s:path[@d="M0 -7l7 7l-7 7l-7 -7z"]')).toBe(20);
		expect([
			count('//s:path[@stroke-width="2.6"]'),
			count('//s:path[@stroke-width="1.2" and contains(@d, "L")]')
		]).toEqual([2, 2]);
	});
	test('explains only what is drawn', () => {
		const plain = draw(timelineSubject());
		for (const legend of ['แท่งต่อไปนอกช่วงที่แสดง', 'กิจกรรมที่รอกัน', 'วันที่ตามแหล่งข้อมูลอื่น', 'เลยกำหนด'])
			expect([legend, plain.words.includes(legend)]).toEqual([legend, legend === 'แท่งต่อไปนอกช่วงที่แสดง']);
		expect(plain.words).toContain('วันนี้ 12 ต.ค. 2563 อยู่นอกช่วงที่แสดง');
	});
	test('draws bars where the layout has them', () => {
		const done = rows.find((row) => row.key === 'milestone-1')!;
		const rects = document.find(`//s:g[s:title="${done.name}"]/s:rect`, SVG);
		const places = rects.map((node) =>
			['x', 'width'].map((name) =>
				Number((node as unknown as { attr(name: string): { value: string } }).attr(name).value)
			)
		);
		expect(places).toContainEqual([440 + 980 * done.fill!.x, Math.round(98_000 * done.fill!.width) / 100]);
	});
	test('arrows end at the bars that wait', () => {
		const way = texts('//s:path[contains(@d, "L")]/@d').find(
			(d) => document.find(`//s:g[s:title="ฝึกอบรม รอ ก่อสร้าง"]/s:path[@d="${d}"]`, SVG).length
		)!;
		const end = way.split('L').at(-1)!.split(' ').map(Number);
		const waiting = rows.find((row) => row.key === 'milestone-2')!;
		expect(end[0]).toBeCloseTo(440 + 980 * (waiting.main.kind === 'bar' ? waiting.main.bar.x : NaN), 1);
	});
});

describe('a long timeline', () => {
	test('as a picture is cut at whole initiatives, and says so', () => {
		const subject = withDaysInTitle(manyRows(400));
		const { document, words, texts } = read(pngDrawing(subject));
		const height = Number(
			(document.root as unknown as { attr(name: string): { value: string } }).attr('height').value
		);
		expect(height).toBeLessThanOrEqual(6000);
		expect(height).toBeGreaterThan(5000);
		const shown = layoutOf(subject)
			.bands.flatMap((band) => band.rows)
			.map((row) => row.name)
			.filter((name) => texts('//s:g/s:title').includes(name));
		expect(words).toContain(
			`ภาพนี้มี ${texts('//s:g/s:title[starts-with(., "แถว ") or starts-with(., "งาน ") or starts-with(., "ด้าน ")]').length} แถวแรก ไฟล์ SVG และ PDF มีมากกว่านี้`
		);
		expect(shown.length).toBeGreaterThan(50);
		// An initiative that is in it has all of its milestones.
		expect(texts('//s:g/s:title[starts-with(., "งาน ")]').length).toBe(
			3 * texts('//s:g/s:title[starts-with(., "แถว ")]').length
		);
	});
	test('as a drawing has all of its rows, with the heads below too', () => {
		const { words, texts } = draw(withDaysInTitle(manyRows(400)));
		expect(texts('//s:g/s:title[starts-with(., "แถว ")]')).toHaveLength(100);
		expect(words.filter((word) => word === 'ปีงบฯ 2563')).toHaveLength(2);
		expect(words.filter((word) => word.includes('แถวแรก'))).toEqual([]);
	});
	test('of which not all was asked for says so', () => {
		expect(withCutNote({ ...timelineSubject(), rows: 1200, shown: 500 }).lines.at(-1)).toBe(
			'แสดง 500 จาก 1,200 แถว กรองให้แคบลงเพื่อให้ได้ครบ'
		);
	});
});
