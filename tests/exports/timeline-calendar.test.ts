import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { recordOf } from '#lib/charts/timeline/layout-fixture.ts';
import { fold, writeCalendar } from '#lib/server/exports/timeline/ics.ts';
import { milestone, timelineSubject } from './timeline-subject.ts';

const subject = timelineSubject();
const read = (calendar: string) =>
	new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const calendar = writeCalendar(subject);
const events = read(calendar);

test('is read by a reader of its own: whole days, stable ids, every sign of a title', () => {
	expect(
		events.map((event) => [
			event.uid,
			event.startDate.toString(),
			event.endDate.toString(),
			event.startDate.isDate
		])
	).toEqual([
		['milestone-1@tidtam', '2019-12-31', '2020-01-01', true],
		['milestone-2@tidtam', '2020-01-01', '2020-04-01', true],
		['milestone-4@tidtam', '2020-02-29', '2020-03-01', true]
	]);
	expect(events[0]!.summary).toBe(subject.milestones[0]!.title_th);
	expect(events[2]!.summary).toContain('ตัวอย่าง');
});

test('says how each stands, and nothing of a cancelled initiative is late', () => {
	expect(events[0]!.description).toContain('แล้วเสร็จ · ช้า 12 วัน'.replace(' · ', '\n'));
	expect(events[2]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
	expect(events[2]!.description).toContain('ยกเลิก');
	expect(events[2]!.description).not.toContain('เลยกำหนด');
});

test('a milestone that stands open in a row is no initiative, even if its id is one’s code', () => {
	const [group] = subject.groups;
	const open = {
		...subject,
		groups: [
			{
				...group!,
				records: [...group!.records, recordOf({ kind: 'milestone', code: 'B', title_th: 'แถวกิจกรรม' })]
			}
		],
		milestones: [milestone(4, { initiative_code: 'B' })]
	};
	expect(read(writeCalendar(open))[0]!.description).toContain('B · โครงการ B');
});

test('says what it leaves out: an end known to a year is no day', () => {
	expect(calendar.replaceAll('\r\n ', '')).toContain('อีก 1 กิจกรรมไม่ทราบวันสิ้นสุด');
});

test('has lines of 75 octets at most, ended by CRLF, and cuts no character', () => {
	const lines = calendar.split('\r\n');
	expect(lines.pop()).toBe('');
	expect(
		lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n') || line.includes('\uFFFD'))
	).toEqual([]);
	expect(fold('ก'.repeat(80)).split('\r\n ').join('')).toBe('ก'.repeat(80));
});
