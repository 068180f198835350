import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { layoutTimeline } from '#lib/charts/timeline/layout.ts';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { fold, writeCalendar } from '#lib/server/exports/timeline/ics.ts';
import { writeMspdi } from '#lib/server/exports/timeline/mspdi.ts';
import { timelinePdfData } from '#lib/server/exports/timeline/pdf-data.ts';
import { writeSvg } from '#lib/server/exports/timeline/svg.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';
import { timelineSubject } from './timeline-subject.ts';

afterAll(stopPdfCompiler);
const PROJECT = { p: 'http://schemas.microsoft.com/project' };
const layoutOf = (subject: ReturnType<typeof timelineSubject>) => layoutTimeline(subject.groups, subject.range, '2020-10-12', 'th');

describe('the calendar', () => {
	const subject = timelineSubject();
	const calendar = writeCalendar(subject);
	const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

	test('is read by a reader of its own: whole days, stable ids, every sign of a title', () => {
		expect(events.map((event) => [event.uid, event.startDate.toString(), event.endDate.toString(), event.startDate.isDate])).toEqual([
			['milestone-1@tidtam', '2019-12-31', '2020-01-01', true],
			['milestone-2@tidtam', '2020-01-01', '2020-04-01', true],
			['milestone-4@tidtam', '2020-02-29', '2020-03-01', true]
		]);
		expect(events[0]!.summary).toBe(subject.milestones[0]!.title_th);
		expect(events[2]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
		expect(events[2]!.summary).toContain('ตัวอย่าง');
	});
	test('says what it leaves out: an end known to a year is no day', () => {
		expect(calendar.replaceAll('\r\n ', '')).toContain('อีก 1 กิจกรรมไม่ทราบวันสิ้นสุด');
	});
	test('has lines of 75 octets at most, ended by CRLF, and cuts no character', () => {
		const lines = calendar.split('\r\n');
		expect(lines.pop()).toBe('');
		expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n') || line.includes('\uFFFD'))).toEqual([]);
		expect(fold('ก'.repeat(80)).split('\r\n ').join('')).toBe('ก'.repeat(80));
	});
});

describe('MS Project XML', () => {
	const document = XmlDocument.fromString(writeMspdi(timelineSubject()));
	const texts = (path: string) => document.find(path, PROJECT).map((node) => node.content);
	const names = texts('//p:Task/p:Name');

	test('is read by a reader of its own: plan, initiatives, milestones', () => {
		expect(names.map((name, i) => `${texts('//p:Task/p:OutlineLevel')[i]} ${name.slice(0, 18)}`)).toEqual([
			'1 แผน ปี 2563', '2 A โครงการ A <&> "x', expect.stringContaining('3 ชื่อยาวมาก;'), '3 กิจกรรม 2', '3 กิจกรรม 3', '2 B โครงการ B <&> "x', expect.stringContaining('3 กิจกรรม 4')
		]);
		expect(texts('//p:Task/p:UID')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
	});
	test('keeps days, dependencies and lags; invents no start', () => {
		expect(texts('//p:Task[p:UID=3]/*[self::p:Start or self::p:Finish or self::p:Duration or self::p:ActualFinish]')).toEqual(['2019-10-01T00:00:00', '2019-12-31T23:59:00', 'PT2208H0M0S', '2020-01-12T23:59:00']);
		expect(texts('//p:Task[p:UID=4]/p:PredecessorLink/*')).toEqual(['3', '1', String(14 * 24 * 600), '8']);
		expect(texts('//p:Task[p:UID=7]/*[self::p:Start or self::p:Duration]')).toEqual([]);
		expect(texts('//p:Task[p:UID=5]/p:Notes')[0]).toContain('ปี 2563');
	});
});

describe('pictures', () => {
	test('the SVG is well-formed, names every row, and says when it is of', () => {
		const subject = timelineSubject();
		using document = XmlDocument.fromString(writeSvg(subject, layoutOf(subject)));
		const svg = { s: 'http://www.w3.org/2000/svg' };
		const titles = document.find('//s:g/s:title', svg).map((node) => node.content);
		expect(titles).toHaveLength(3);
		expect(titles[1]).toContain('ระงับชั่วคราว 1 – 29 ก.พ. 2563');
		expect(document.find('//s:text', svg).map((node) => node.content)).toEqual(expect.arrayContaining(['ข้อมูล ณ 12 ต.ค. 2563', 'มีข้อมูลตัวอย่าง', 'ปีงบฯ 2563']));
		expect(document.find('//@style | //s:script | //s:foreignObject', svg)).toEqual([]);
	});

	test('the PDF splits over broad pages, repeats heads, and is the same bytes twice', async () => {
		const subject = timelineSubject(60);
		const data = timelinePdfData(subject, layoutOf(subject), 'a3');
		const [first, second] = [await renderPdf('/timeline.typ', data), await renderPdf('/timeline.typ', data)];
		expect(Buffer.compare(first, second)).toBe(0);
		const pdf = await readPdf(first);
		expect(pdf.pages).toBeGreaterThan(1);
		for (const lines of pdf.lines) expect(lines.join(' ')).toContain('2563');
		expect(Buffer.from(first).toString('latin1')).toMatch(/MediaBox ?\[0 0 1190\.\d+ 841\.\d+\]/);
		expect(textOf(pdf)).toContain('C-59');
	}, 60_000);
});
