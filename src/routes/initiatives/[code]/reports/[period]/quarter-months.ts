import type { Period } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { db } from '#lib/server/db/database.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { sumMonths, type MonthSums } from '#lib/server/queries/months.ts';
import { numberField } from './report-form.ts';

export const monthFields = ['physical_percent', 'outstanding', 'disbursed'] as const;
export type MonthField = (typeof monthFields)[number];

/** What the quarter's months say; null where they say nothing. */
export async function findQuarterMonths(
	initiativeId: number,
	{ fiscalYear, quarter }: Period
): Promise<MonthSums | null> {
	return (await sumMonths(db, initiativeId, fiscalYear)).find((one) => one.quarter === quarter) ?? null;
}

/** What was sent, with the field that the address names as its months have it. */
export async function withMonths(
	sent: FormValues,
	url: URL,
	initiativeId: number,
	period: Period,
	lang: Lang
): Promise<FormValues> {
	const field = monthFields.find((one) => one === url.searchParams.get('field'));
	const value = field && (await findQuarterMonths(initiativeId, period))?.[field];
	return value ? { ...sent, [field]: numberField(value, lang) } : sent;
}
