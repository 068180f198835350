import { formatDateRange, formatImprecise } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { SpanColumns } from '#lib/domain/span.ts';

/** Start and end no more exactly than they are known: 'ปี 2561 – ปี 2565', one of them where both read alike; `unknown` stands for a missing one. */
export function formatSpan(span: SpanColumns, lang: Lang, unknown = '?'): string {
	const { start_date, start_precision, end_date, end_precision } = span;
	if (start_date && end_date && start_precision === 'day' && end_precision === 'day')
		return formatDateRange(start_date, end_date, lang);
	const start = formatImprecise(start_date, start_precision, lang);
	const end = formatImprecise(end_date, end_precision, lang);
	if (start !== null && start === end) return start;
	return `${start ?? unknown} – ${end ?? unknown}`.trim();
}
