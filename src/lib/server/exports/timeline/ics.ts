import { milestoneRecord } from '#lib/charts/timeline/milestone-record.ts';
import type { OwnMilestone } from '#lib/charts/timeline/record.ts';
import { factsOf } from '#lib/charts/timeline/record-texts.ts';
import { addDays, type IsoDate } from '#lib/domain/calendar.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Status } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { isPrecise, unitRange } from '#lib/domain/span.ts';
import { titleIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import timeline from '#lib/i18n/timeline.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';

/** Milestones' ends as whole days (RFC 5545). An end known to a month or quarter lasts all of it; one known to a year is no event. */
export function writeCalendar({ milestones, groups, edition, title, lines, asOf }: MilestoneSubject): string {
	const { lang, dataTime } = edition;
	const initiatives = groups.flatMap((group) => group.records.filter(({ kind }) => kind === 'initiative'));
	const { events, left } = milestoneEvents(milestones, initiatives, { lang, dataTime, asOf });
	const about = [
		...lines,
		...(edition.sampleLine ? [edition.sampleLine] : []),
		...(left ? [timeline(lang).calendarLeft(left)] : [])
	].join('\n');
	return calendarText({ lang, title, about }, events);
}

type Named = { code: string; title_th: string; title_en: string | null; status: Status | null };

/** One event for each milestone whose end is known well enough; `left`: how many are not. */
export function milestoneEvents(
	milestones: readonly OwnMilestone[],
	of: readonly Named[],
	{ lang, dataTime, asOf }: { lang: Lang; dataTime: number; asOf: IsoDate }
) {
	const t = timeline(lang);
	const c = common(lang);
	const initiatives = new Map(of.map((one) => [one.code, one]));
	const dated = milestones.filter((one) => one.end_date !== null && isPrecise(one.end_precision));
	const events = dated.map((one) => {
		const { start, end } = unitRange(one.end_date!, one.end_precision);
		const initiative = initiatives.get(one.initiative_code)!;
		const record = milestoneRecord(one, asOf, { isCancelled: initiative.status === 'cancelled' });
		const state = factsOf(record, lang);
		const facts = [
			`${one.initiative_code} · ${titleIn(initiative, lang)}`,
			t.dates(formatImprecise(one.end_date!, one.end_precision, lang)),
			...[state.health, state.lateness].filter((fact) => fact !== null),
			...(one.is_sample ? [c.sample] : [])
		];
		return calendarEvent({
			uid: `milestone-${one.id}`,
			start,
			end,
			dataTime,
			summary: `${one.is_sample ? `[${c.sample}] ` : ''}${titleIn(one, lang)}`,
			description: facts.join('\n'),
			isCancelled: initiative.status === 'cancelled' && record.milestone?.state !== 'done'
		});
	});
	return { events, left: milestones.length - dated.length };
}

type CalendarEvent = {
	uid: string;
	start: IsoDate;
	end: IsoDate;
	dataTime: number;
	summary: string;
	description: string;
	isCancelled?: boolean;
};

/** Whole days, both ends included. */
export function calendarEvent({
	uid,
	start,
	end,
	dataTime,
	summary,
	description,
	isCancelled = false
}: CalendarEvent): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${uid}@tidtam`,
		`DTSTAMP:${stamp(dataTime)}`,
		`DTSTART;VALUE=DATE:${day(start)}`,
		`DTEND;VALUE=DATE:${day(addDays(end, 1))}`,
		`SUMMARY:${text(summary)}`,
		`DESCRIPTION:${text(description)}`,
		`STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	];
}

export function calendarText(
	{ lang, title, about }: { lang: Lang; title: string; about: string },
	events: readonly string[][]
): string {
	const head = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:-//Tidtam//Timeline//${lang.toUpperCase()}`,
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${text(title)}`,
		`X-WR-CALDESC:${text(about)}`
	];
	return [...head, ...events.flat(), 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('');
}

/** Lines of at most 75 octets; a character is never cut. */
export function fold(line: string): string {
	const lines: string[] = [];
	let current = '';
	let octets = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (octets + size > 75) {
			lines.push(current);
			[current, octets] = [' ', 1];
		}
		current += character;
		octets += size;
	}
	return [...lines, current].join('\r\n');
}

function text(value: string): string {
	return value
		.toWellFormed()
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r?\n/g, '\\n')
		.replace(/[\u0000-\u001f\u007f]/g, '');
}

function day(date: IsoDate): string {
	return date.replaceAll('-', '');
}

function stamp(time: number): string {
	return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
