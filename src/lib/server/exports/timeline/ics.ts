import { milestoneRecord } from '#lib/charts/timeline/milestone-record.ts';
import { factsOf } from '#lib/charts/timeline/words.ts';
import { addDays, type IsoDate } from '#lib/domain/calendar.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import { isPrecise, unitRange } from '#lib/domain/span.ts';
import { titleIn } from '#lib/domain/names.ts';
import { pick } from '#lib/i18n/pick.ts';
import common from '#lib/i18n/th/common.ts';
import commonEn from '#lib/i18n/en/common.ts';
import th from '#lib/i18n/th/timeline.ts';
import en from '#lib/i18n/en/timeline.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';

/** Milestones' ends as whole days (RFC 5545). An end known to a month or quarter lasts all of it; one known to a year is no event. */
export function writeCalendar({ milestones, groups, edition, title, lines, asOf }: MilestoneSubject): string {
	const { lang, dataTime } = edition;
	const t = pick(lang, th, en);
	const c = pick(lang, common, commonEn);
	const initiatives = new Map(groups.flatMap((group) => group.records.filter(({ kind }) => kind === 'initiative')).map((one) => [one.code, one]));
	const dated = milestones.filter((one) => one.end_date !== null && isPrecise(one.end_precision));
	const left = milestones.length - dated.length;
	const about = [...lines, ...(edition.sampleLine ? [edition.sampleLine] : []), ...(left ? [t.calendarLeft(left)] : [])].join('\n');
	const events = dated.flatMap((one) => {
		const { start, end } = unitRange(one.end_date!, one.end_precision);
		const initiative = initiatives.get(one.initiative_code)!;
		const record = milestoneRecord(one, asOf, { isCancelled: initiative.status === 'cancelled' });
		const state = factsOf(record, lang);
		const facts = [
			`${one.initiative_code} · ${titleIn(initiative, lang)}`, t.dates(formatImprecise(one.end_date!, one.end_precision, lang)),
			...[state.health, state.lateness].filter((fact) => fact !== null), ...(one.is_sample ? [c.sample] : [])
		];
		return [
			'BEGIN:VEVENT', `UID:milestone-${one.id}@tidtam`, `DTSTAMP:${stamp(dataTime)}`, `DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${day(addDays(end, 1))}`,
			`SUMMARY:${text(`${one.is_sample ? `[${c.sample}] ` : ''}${titleIn(one, lang)}`)}`, `DESCRIPTION:${text(facts.join('\n'))}`,
			`STATUS:${initiative.status === 'cancelled' && record.milestone?.state !== 'done' ? 'CANCELLED' : 'CONFIRMED'}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'
		];
	});
	const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Tidtam//Timeline//${lang.toUpperCase()}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${text(title)}`, `X-WR-CALDESC:${text(about)}`, ...events, 'END:VCALENDAR'];
	return all.map((line) => `${fold(line)}\r\n`).join('');
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
	return value.toWellFormed().replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n').replace(/[\u0000-\u001f\u007f]/g, '');
}

function day(date: IsoDate): string {
	return date.replaceAll('-', '');
}

function stamp(time: number): string {
	return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
