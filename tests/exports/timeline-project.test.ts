import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { recordOf } from '#lib/charts/timeline/layout-fixture.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';
import { writeMspdi } from '#lib/server/exports/timeline/mspdi.ts';
import { milestone, timelineSubject } from './timeline-subject.ts';

const NAMES = { p: 'http://schemas.microsoft.com/project' };
const read = (subject: MilestoneSubject) => {
	const document = XmlDocument.fromString(writeMspdi(subject));
	return { document, texts: (path: string) => document.find(path, NAMES).map((node) => node.content) };
};
const { document, texts } = read(timelineSubject());

/** The order in which Project's schema has them (mspdi_pj12; Manual… since Project 2010), as far as we write them. */
const ORDERS = {
	Project:
		'SaveVersion Name Title Subject ScheduleFromStart StartDate FinishDate FYStartDate CurrencyCode CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth CurrentDate Calendars Tasks',
	Calendar: 'UID Name IsBaseCalendar WeekDays',
	WeekDay: 'DayType DayWorking WorkingTimes',
	Task: 'UID ID Name Manual Type IsNull OutlineLevel Start Finish Duration ManualStart ManualFinish ManualDuration DurationFormat Estimated Milestone Summary PercentComplete ActualStart ActualFinish CalendarUID Notes PredecessorLink Baseline',
	PredecessorLink: 'PredecessorUID Type LinkLag LagFormat',
	Baseline: 'Number Start Finish Duration DurationFormat'
};

describe('MS Project XML', () => {
	test('is read by a reader of its own: plan, initiatives, milestones', () => {
		expect(
			texts('//p:Task/p:Name').map(
				(name, i) =>
					`${texts('//p:Task/p:OutlineLevel')[i]}${texts('//p:Task/p:Summary')[i]} ${name.slice(0, 18)}`
			)
		).toEqual([
			'11 แผน ปี 2563',
			'21 A โครงการ A <&> "x',
			expect.stringContaining('30 ชื่อยาวมาก;'),
			'30 กิจกรรม 2',
			'30 กิจกรรม 3',
			'21 B โครงการ B <&> "x',
			expect.stringContaining('30 กิจกรรม 4')
		]);
		expect(texts('//p:Task/p:UID')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
	});
	test.each(Object.entries(ORDERS))('%s has its parts in the schema’s order', (name, order) => {
		const allowed = order.split(' ');
		const found = document.find(`//p:${name}`, NAMES).map((node) => {
			const names: string[] = [];
			for (let child = (node as XmlElement).firstChild; child; child = child.next)
				names.push((child as XmlElement).name);
			return names.filter((one, i) => one !== names[i - 1]);
		});
		expect(found.length).toBeGreaterThan(0);
		for (const names of found) expect(names).toEqual(allowed.filter((one) => names.includes(one)));
	});
	test('keeps days, dependencies and lags; invents no start', () => {
		expect(
			texts(
				'//p:Task[p:UID=3]/*[self::p:Start or self::p:Finish or self::p:Duration or self::p:ActualFinish]'
			)
		).toEqual(['2019-10-01T08:00:00', '2019-12-31T16:00:00', `PT${92 * 8}H0M0S`, '2020-01-12T16:00:00']);
		expect(texts('//p:Task[p:UID=4]/p:PredecessorLink/*')).toEqual(['3', '1', String(14 * 8 * 60 * 10), '7']);
		expect(texts('//p:Task[p:UID=7]/*[self::p:Start or self::p:ManualStart or self::p:Duration]')).toEqual(
			[]
		);
		expect(texts('//p:Task[p:UID=7]/p:ManualFinish')).toEqual(['2020-02-29T16:00:00']);
	});
	test('its days are as long as its calendar’s, every day of the week', () => {
		expect(texts('//p:WeekDay/p:DayType')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
		expect(new Set(texts('//p:WorkingTime/*'))).toEqual(new Set(['08:00:00', '16:00:00']));
		expect(texts('/p:Project/p:MinutesPerDay')).toEqual(['480']);
	});
	test('a date known to the year is an estimate, and says so', () => {
		expect(texts('//p:Task[p:UID=5]/*[self::p:Estimated or self::p:DurationFormat]')).toEqual(['39', '1']);
		expect(texts('//p:Task[p:UID=5]/p:Notes')[0]).toContain('ปี 2563');
		expect(texts('//p:Task[p:UID=2]/p:Notes')[0]).toContain('ผล 58.00% แผน 66.00%');
	});
	test('a heading that is no plan is a summary whose span Project works out itself; open rows stand once', () => {
		const subject = timelineSubject();
		const head = recordOf({
			kind: 'group',
			code: '95',
			title_th: 'ยะลา',
			actual: '50.00',
			planned: '60.00',
			counted: { n: 1, of: 2 }
		});
		const { texts } = read({
			...subject,
			groups: [
				{
					key: 'place-95',
					colour: null,
					record: head,
					records: [
						recordOf({ code: 'A', title_th: 'ก' }),
						recordOf({ kind: 'milestone', code: '1', title_th: 'แถวที่เปิดอยู่' })
					]
				}
			],
			milestones: [milestone(1)]
		});
		expect(texts('//p:Task/p:Name')).toEqual(['ยะลา', 'A ก', 'กิจกรรม 1']);
		expect(
			texts(
				'//p:Task[p:UID=1]/*[self::p:OutlineLevel or self::p:Summary or self::p:Manual or self::p:Start or self::p:PercentComplete]'
			)
		).toEqual(['0', '1', '1']);
		expect(texts('//p:Task[p:UID=1]/p:Notes')[0]).toContain('คิดจาก 1 จาก 2 โครงการ');
	});
	test('nearly done is not done, and no name is longer than the schema allows', () => {
		const subject = timelineSubject();
		const { texts } = read({
			...subject,
			milestones: [milestone(1, { actual: '99.60', title_th: `ก\nข${'ย'.repeat(600)}` })]
		});
		expect(texts('//p:Task/p:PercentComplete').at(-1)).toBe('99');
		expect(
			texts('//p:Task/p:Name')
				.map((name) => [...name].length)
				.filter((length) => length > 512)
		).toEqual([]);
	});
});
