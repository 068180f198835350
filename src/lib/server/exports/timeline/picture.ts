import { formatDateRange } from '#lib/domain/format-date.ts';
import timeline from '#lib/i18n/timeline.ts';
import { cutGroups } from '#lib/server/exports/timeline/cut.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';

/** Told where not all initiatives are in it. */
export function withCutNote<T extends TimelineSubject>(subject: T): T {
	const {
		rows,
		shown,
		lines,
		edition: { lang }
	} = subject;
	return shown < rows
		? {
				...subject,
				lines: [...lines, timeline(lang).cut(shown.toLocaleString('en'), rows.toLocaleString('en'))]
			}
		: subject;
}

/** With the days that are shown in its title. */
export function withDaysInTitle<T extends TimelineSubject>(subject: T): T {
	const {
		range,
		edition: { lang }
	} = subject;
	return { ...subject, title: timeline(lang).shownRange(formatDateRange(range.start, range.end, lang)) };
}

/** Its first rows where it has more, told in the words given. */
export function cutToRows<T extends TimelineSubject>(
	subject: T,
	most: number,
	words: 'cutRows' | 'cutPicture'
): T {
	const { groups, rows, isCut } = cutGroups(subject.groups, most);
	return isCut
		? {
				...subject,
				groups,
				lines: [...subject.lines, timeline(subject.edition.lang)[words](rows.toLocaleString('en'))]
			}
		: subject;
}
