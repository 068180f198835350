import type { Period } from '#lib/domain/calendar.ts';
import { withFilter, type Filter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { MoneyBy, MoneyLine } from '#lib/domain/money-line.ts';
import { moneyName } from '#lib/charts/money-name.ts';

/** Each line with its name and the list of initiatives behind it; a class has no list. */
export function namedMoney<T extends MoneyLine>(
	lines: T[],
	by: MoneyBy,
	filter: Filter & { period: Period },
	lang: Lang
) {
	return lines.map((line) => ({
		...line,
		name: moneyName(line, by, lang),
		href:
			line.code === 'total' || by === 'class'
				? withFilter('/initiatives', { ...filter, page: 1 })
				: withFilter('/initiatives', { ...filter, page: 1, [by]: line.code })
	}));
}
