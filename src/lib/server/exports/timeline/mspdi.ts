import { daysBetween, type IsoDate } from '#lib/domain/calendar.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import { outerSpan, type SpanColumns } from '#lib/domain/span.ts';
import { pick } from '#lib/i18n/pick.ts';
import common from '#lib/i18n/th/common.ts';
import commonEn from '#lib/i18n/en/common.ts';
import th from '#lib/i18n/th/timeline.ts';
import en from '#lib/i18n/en/timeline.ts';
import type { OwnMilestone, TimelineRecord } from '#lib/charts/timeline/record.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';
import { element, textElement } from '#lib/server/exports/xml.ts';

type Task = SpanColumns & Pick<TimelineRecord, 'title_th' | 'title_en' | 'actual' | 'actual_start' | 'actual_end' | 'baseline' | 'is_sample'>;
type Line = { task: Task | null; title: string; level: number; isSummary: boolean; milestone: OwnMilestone | null };

/**
 * Microsoft Project's XML (schema of Project 2007 and later). Its elements stand in the schema's order. Every day is a working day of
 * 24 hours, so that durations are the days that we count; a date not known to the day gets its outermost days and a note that says so.
 */
export function writeMspdi(subject: MilestoneSubject): string {
	const { edition, title, lines: about, range, dependencies } = subject;
	const lines = linesOf(subject);
	const uids = new Map(lines.flatMap(({ milestone }, i) => (milestone ? [[milestone.id, i + 1]] : [])));
	const before = Map.groupBy(dependencies, (one) => one.milestone_id);
	const tasks = lines.map((line, i) => {
		const links = (line.milestone ? (before.get(line.milestone.id) ?? []) : []).flatMap(({ depends_on_id, lag_days }) => {
			const uid = uids.get(depends_on_id);
			// A lag is in tenths of a minute; 8 = elapsed days.
			return uid === undefined ? [] : [element('PredecessorLink', textElement('PredecessorUID', uid) + textElement('Type', 1) + textElement('LinkLag', lag_days * 24 * 600) + textElement('LagFormat', 8))];
		});
		return taskOf(line, i + 1, links.join(''), edition.lang);
	});
	const hours = element('WorkingTimes', element('WorkingTime', textElement('FromTime', '00:00:00') + textElement('ToTime', '00:00:00')));
	const days = [1, 2, 3, 4, 5, 6, 7].map((type) => element('WeekDay', textElement('DayType', type) + textElement('DayWorking', 1) + hours)).join('');
	const calendar = element('Calendar', textElement('UID', 1) + textElement('Name', '24 hours') + textElement('IsBaseCalendar', 1) + element('WeekDays', days));
	const notes = [...about, ...(edition.sampleLine ? [edition.sampleLine] : [])].join(' · ');
	const head = textElement('SaveVersion', 14) + textElement('Name', 'tidtam-timeline.xml') + textElement('Title', title) + textElement('Subject', notes)
		+ textElement('ScheduleFromStart', 1) + textElement('StartDate', from(range.start)) + textElement('FinishDate', to(range.end)) + textElement('FYStartDate', 10)
		+ textElement('CalendarUID', 1) + textElement('MinutesPerDay', 1440) + textElement('MinutesPerWeek', 10_080) + textElement('DaysPerMonth', 30);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('Project', head + element('Calendars', calendar) + element('Tasks', tasks.join('')), { xmlns: 'http://schemas.microsoft.com/project' })}`;
}

function linesOf({ groups, milestones, edition: { lang } }: MilestoneSubject): Line[] {
	const byInitiative = Map.groupBy(milestones, (one) => one.initiative_code);
	const told = new Set<string>();
	return groups.flatMap((group): Line[] => {
		const heading = group.record && titleIn(group.record, lang);
		const head: Line[] = heading === null ? [] : [{ task: group.record, title: heading, level: 1, isSummary: group.records.length > 0, milestone: null }];
		return [...head, ...group.records.flatMap((record): Line[] => {
			// Under a second dimension an initiative stands again, its milestones do not: they are the same ones.
			const own = told.has(record.code) ? [] : (byInitiative.get(record.code) ?? []);
			told.add(record.code);
			const level = head.length + 1;
			return [
				{ task: record, title: `${record.code} ${titleIn(record, lang)}`, level, isSummary: own.length > 0, milestone: null },
				...own.map((one): Line => ({ task: one, title: titleIn(one, lang), level: level + 1, isSummary: false, milestone: one }))
			];
		})];
	});
}

function taskOf({ task, title, level, isSummary }: Line, uid: number, links: string, lang: Lang): string {
	const c = pick(lang, common, commonEn);
	const { start, end } = task ? outerSpan(task) : { start: null, end: null };
	const days = start && end ? daysBetween(start, end) + 1 : null;
	const baseline = task?.baseline ? outerSpan(task.baseline) : null;
	return element('Task', [
		textElement('UID', uid), textElement('ID', uid), textElement('Name', task?.is_sample ? `${title} [${c.sample}]` : title), textElement('Manual', 1), textElement('Type', 1), textElement('IsNull', 0),
		textElement('OutlineLevel', level), textElement('Start', start && from(start)), textElement('Finish', end && to(end)),
		textElement('Duration', days && `PT${days * 24}H0M0S`), textElement('ManualStart', start && from(start)), textElement('ManualFinish', end && to(end)),
		textElement('DurationFormat', days && 8), textElement('Estimated', task && vague(task) ? 1 : 0), textElement('Milestone', 0), textElement('Summary', isSummary ? 1 : 0),
		textElement('PercentComplete', task?.actual ? Math.min(100, Math.round(Number(task.actual))) : null),
		textElement('ActualStart', task?.actual_start ? from(task.actual_start) : null), textElement('ActualFinish', task?.actual_end ? to(task.actual_end) : null),
		textElement('CalendarUID', 1), textElement('Notes', task && noteOf(task, lang)), links,
		baseline?.start && baseline.end ? element('Baseline', textElement('Number', 0) + textElement('Start', from(baseline.start)) + textElement('Finish', to(baseline.end))) : ''
	].join(''));
}

/** What the file cannot say otherwise: dates known less exactly, and progress that nobody reported. */
function noteOf(task: Task, lang: Lang): string | null {
	const t = pick(lang, th, en);
	const dates = vague(task) ? t.dates(`${formatImprecise(task.start_date, task.start_precision, lang) ?? '–'} – ${formatImprecise(task.end_date, task.end_precision, lang) ?? '–'}`) : null;
	return [dates, task.actual === null ? t.noProgress : null].filter((part) => part !== null).join(' · ') || null;
}

function vague(task: Task): boolean {
	return task.start_date === null || task.end_date === null || task.start_precision !== 'day' || task.end_precision !== 'day';
}

function from(date: IsoDate): string {
	return `${date}T00:00:00`;
}

/** The last minute of the day: midnight would name the day after. */
function to(date: IsoDate): string {
	return `${date}T23:59:00`;
}
