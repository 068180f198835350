import type { Period } from '#lib/domain/calendar.ts';
import { targetAt, type TargetValue } from '#lib/domain/disbursement-target.ts';
import type { Lang } from '#lib/domain/lang.ts';
import money from '#lib/i18n/money.ts';

/** The year's targets at a quarter's end with their source; null where that quarter has none. */
export function targetWords(
	{ values, source, version }: { values: TargetValue[]; source: string; version: number },
	period: Period,
	lang: Lang
): string | null {
	const t = money(lang).target;
	const say = {
		disbursed: { all: t.disbursed, capital: t.capital },
		used: { all: t.used, capital: t.capitalUsed }
	};
	const words = (
		[
			['disbursed', 'all'],
			['used', 'all'],
			['disbursed', 'capital'],
			['used', 'capital']
		] as const
	).flatMap(([measure, expense]) => {
		const percent = targetAt(values, measure, expense, period.quarter);
		return percent === null ? [] : [say[measure][expense](percent)];
	});
	return words.length === 0
		? null
		: `${t.line(period.quarter)} ${words.join(' · ')} · ${t.source(source, version)}`;
}
