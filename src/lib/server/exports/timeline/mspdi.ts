import type { TimelineRecord } from '#lib/charts/timeline/record.ts';
import { datesOf, factsOf } from '#lib/charts/timeline/record-texts.ts';
import { daysBetween, type IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { outerSpan, type SpanColumns } from '#lib/domain/span.ts';
import common from '#lib/i18n/common.ts';
import timeline from '#lib/i18n/timeline.ts';
import { outlineOf, type OutlineLine } from '#lib/server/exports/timeline/mspdi-outline.ts';
import type { MilestoneSubject } from '#lib/server/exports/timeline/subject.ts';
import { element, textElement } from '#lib/server/exports/xml.ts';

/** A working day of Project, every day of the week: so its durations are the days that we count, and no day ends at the next one's midnight. */
const [FROM, TO, HOURS] = ['08:00:00', '16:00:00', 8];
/** Project's codes: a link from finish to start; days, and days that are an estimate. */
const [FINISH_TO_START, DAYS, DAYS_ESTIMATED] = [1, 7, 39];
/** Longer names, titles and subjects break its schema. */
const LONGEST = 512;

/** Microsoft Project's XML, its elements in its schema's order. A date not known to the day gets its outermost days and a note that says so. */
export function writeMspdi(subject: MilestoneSubject): string {
	const { edition, title, lines: about, range, dependencies } = subject;
	const outline = outlineOf(subject);
	const uids = new Map(
		outline.flatMap(({ milestone }, i) => (milestone === null ? [] : [[milestone, i + 1]]))
	);
	const before = Map.groupBy(dependencies, (one) => one.milestone_id);
	const tasks = outline.map((line, i) => {
		const links = (line.milestone === null ? [] : (before.get(line.milestone) ?? [])).flatMap(
			({ depends_on_id, lag_days }) => {
				const uid = uids.get(depends_on_id);
				// A lag is in tenths of a minute.
				return uid === undefined
					? []
					: [
							element(
								'PredecessorLink',
								textElement('PredecessorUID', uid) +
									textElement('Type', FINISH_TO_START) +
									textElement('LinkLag', lag_days * HOURS * 600) +
									textElement('LagFormat', DAYS)
							)
						];
			}
		);
		return taskOf(line, i + 1, links.join(''), edition.lang);
	});
	// Of all that is in it, not of the days shown: Project starts no task before its project.
	const days = outline
		.flatMap(({ record }) => Object.values(outerSpan(record)))
		.filter((day) => day !== null)
		.sort();
	const notes = [...about, ...(edition.sampleLine ? [edition.sampleLine] : [])].join(' · ');
	const head =
		textElement('SaveVersion', 14) +
		textElement('Name', 'tidtam-timeline.xml') +
		textElement('Title', cut(title)) +
		textElement('Subject', cut(notes)) +
		textElement('ScheduleFromStart', 1) +
		textElement('StartDate', from(days[0] ?? range.start)) +
		textElement('FinishDate', to(days.at(-1) ?? range.end)) +
		textElement('FYStartDate', 10) +
		textElement('CurrencyCode', 'THB') +
		textElement('CalendarUID', 1) +
		textElement('DefaultStartTime', FROM) +
		textElement('DefaultFinishTime', TO) +
		textElement('MinutesPerDay', HOURS * 60) +
		textElement('MinutesPerWeek', HOURS * 60 * 7) +
		textElement('DaysPerMonth', 30) +
		textElement('CurrentDate', from(edition.today));
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('Project', head + element('Calendars', everyDay()) + element('Tasks', tasks.join('')), { xmlns: 'http://schemas.microsoft.com/project' })}`;
}

function everyDay(): string {
	const hours = element(
		'WorkingTimes',
		element('WorkingTime', textElement('FromTime', FROM) + textElement('ToTime', TO))
	);
	const days = [1, 2, 3, 4, 5, 6, 7]
		.map((type) => element('WeekDay', textElement('DayType', type) + textElement('DayWorking', 1) + hours))
		.join('');
	return element(
		'Calendar',
		textElement('UID', 1) +
			textElement('Name', 'Every day') +
			textElement('IsBaseCalendar', 1) +
			element('WeekDays', days)
	);
}

function taskOf(
	{ record, title, level, isSummary }: OutlineLine,
	uid: number,
	links: string,
	lang: Lang
): string {
	const c = common(lang);
	const { start, end } = outerSpan(record);
	const estimated = isVague(record);
	// A heading without dates of its own spans what stands under it, as Project does by itself.
	const isManual = !(isSummary && start === null && end === null);
	const isLeaf = !isSummary;
	return element(
		'Task',
		[
			textElement('UID', uid),
			textElement('ID', uid),
			textElement('Name', cut(record.is_sample ? `${title} [${c.sample}]` : title)),
			textElement('Manual', isManual ? 1 : 0),
			textElement('Type', 1),
			textElement('IsNull', 0),
			textElement('OutlineLevel', level),
			textElement('Start', start && from(start)),
			textElement('Finish', end && to(end)),
			textElement('Duration', duration(start, end)),
			textElement('ManualStart', start && from(start)),
			textElement('ManualFinish', end && to(end)),
			textElement('ManualDuration', duration(start, end)),
			textElement('DurationFormat', start && end && (estimated ? DAYS_ESTIMATED : DAYS)),
			textElement('Estimated', estimated ? 1 : 0),
			textElement('Milestone', 0),
			textElement('Summary', isSummary ? 1 : 0),
			// Of a summary Project works it out from the durations under it; ours stands in the note.
			textElement('PercentComplete', isLeaf && record.actual !== null ? wholePercent(record.actual) : null),
			textElement('ActualStart', isLeaf && record.actual_start ? from(record.actual_start) : null),
			textElement('ActualFinish', isLeaf && record.actual_end ? to(record.actual_end) : null),
			textElement('CalendarUID', 1),
			textElement('Notes', noteOf(record, lang)),
			links,
			record.baseline ? baselineOf(record.baseline) : ''
		].join('')
	);
}

function baselineOf(baseline: SpanColumns): string {
	const { start, end } = outerSpan(baseline);
	if (!start || !end) return '';
	return element(
		'Baseline',
		textElement('Number', 0) +
			textElement('Start', from(start)) +
			textElement('Finish', to(end)) +
			textElement('Duration', duration(start, end)) +
			textElement('DurationFormat', DAYS)
	);
}

/** What the file cannot say otherwise: dates known less exactly, progress to the hundredth or that nobody reported, health or state. */
function noteOf(record: TimelineRecord, lang: Lang): string | null {
	const t = timeline(lang);
	const facts = factsOf(record, lang);
	const isHead = record.kind === 'plan' || record.kind === 'group';
	const progress =
		record.actual === null
			? isHead
				? null
				: t.noProgress
			: record.planned === null
				? t.progress(facts.actual)
				: t.progressOf(facts.actual, facts.planned);
	return (
		[
			isVague(record) && (!isHead || record.start_date || record.end_date)
				? t.dates(datesOf(record, lang))
				: null,
			progress,
			facts.health,
			facts.lateness,
			...facts.notes
		]
			.filter(Boolean)
			.join(' · ') || null
	);
}

function isVague(span: SpanColumns): boolean {
	return (
		span.start_date === null ||
		span.end_date === null ||
		span.start_precision !== 'day' ||
		span.end_precision !== 'day'
	);
}

/** Days of both ends included. */
function duration(start: IsoDate | null, end: IsoDate | null): string | null {
	return start && end && `PT${(daysBetween(start, end) + 1) * HOURS}H0M0S`;
}

/** Project knows no parts of a per cent, and takes 100 for done. */
function wholePercent(actual: string): number {
	return Number(actual) >= 100 ? 100 : Math.min(99, Math.round(Number(actual)));
}

function cut(text: string): string {
	return [...text.replace(/\s+/g, ' ')].slice(0, LONGEST).join('');
}

function from(date: IsoDate): string {
	return `${date}T${FROM}`;
}

function to(date: IsoDate): string {
	return `${date}T${TO}`;
}
