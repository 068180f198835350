import type { IsoDate } from './calendar.ts';
import { compareDecimals } from './decimal.ts';
import type { TransactionKind } from './initiative-values.ts';
import { sumDecimals, times } from './money-warnings.ts';

/** Money of one kind on one day, of one currency and one fiscal year's budget; a balance is the day's last word. */
export type DayMoney = { day: IsoDate; kind: TransactionKind; amount: string };
/** Decimals with two places; null = not known, which is not 0. */
export type Use = {
	disbursed: string | null;
	/** Obligations still outstanding. */
	outstanding: string | null;
	/** Obligated before obligations were balances, with nothing said of what was paid of it since. */
	obligated: string | null;
	/** disbursed + outstanding; the one alone where the other is not known. */
	used: string | null;
	/** Both are known. */
	is_used_complete: boolean;
};

/**
 * What a fiscal year's entries up to a day come to (design §5, Money). Outstanding is the last balance, with what was newly
 * obligated and released after it. Where something was paid after the balance nobody said what of it: then it is unknown
 * until the next balance, as it is where obligations from before the rule stand alone.
 */
export function useOf(entries: readonly DayMoney[]): Use {
	const disbursed = sumOf(entries, ['disbursement']);
	const obligated = sumOf(entries, ['obligation_before_rule']);
	const outstanding = outstandingOf(entries);
	const used = disbursed === null && outstanding === null ? null : sumDecimals([disbursed, outstanding]);
	return {
		disbursed,
		outstanding,
		obligated,
		used,
		is_used_complete: disbursed !== null && outstanding !== null
	};
}

/** Outstanding after all these entries; null = not known. */
export function outstandingOf(entries: readonly DayMoney[]): string | null {
	const balance = entries
		.filter(({ kind }) => kind === 'outstanding')
		.reduce<DayMoney | null>((last, one) => (last && last.day > one.day ? last : one), null);
	const flows = entries.filter(({ kind }) => kind === 'new_obligation' || kind === 'release');
	// Of a year's own budget nothing was bound before its first obligation.
	const first = flows.map(({ day }) => day).sort()[0];
	if (!balance && first === undefined) return null;
	const later = entries.filter(({ day }) => (balance ? day > balance.day : day >= first!));
	const isPaid = compareDecimals(sumOf(later, ['disbursement']) ?? '0', '0') !== 0;
	const isOld = (balance ? later : entries).some(({ kind }) => kind === 'obligation_before_rule');
	if (isPaid || isOld) return null;
	const released = sumOf(later, ['release']);
	return sumDecimals([
		balance?.amount ?? null,
		sumOf(later, ['new_obligation']),
		released === null ? null : times(released, -1)
	]);
}

function sumOf(entries: readonly DayMoney[], kinds: readonly TransactionKind[]): string | null {
	const amounts = entries.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount);
	return amounts.length === 0 ? null : sumDecimals(amounts);
}

/** What a closed figure comes to now. One closed before obligations were balances goes on as it was counted then, obligated and disbursed, until a balance is known. */
export function useAfterClose(now: Use, frozen: Use): Use {
	const isOld =
		frozen.obligated !== null &&
		frozen.outstanding === null &&
		frozen.used === sumDecimals([frozen.disbursed, frozen.obligated]);
	if (!isOld || now.outstanding !== null) return now;
	const isKnown = now.disbursed !== null || now.obligated !== null;
	return { ...now, used: isKnown ? sumDecimals([now.disbursed, now.obligated]) : null };
}

/** A quarter's own part of what was used up to its end; null where either end is not known. */
export type QuarterUse = Use & {
	/** Disbursed in the quarter. */
	disbursedInQuarter: string | null;
	/** Outstanding now, less that at the last quarter's end. */
	outstandingChange: string | null;
	/** What came to be used in the quarter: newly bound or paid without having been. */
	usedChange: string | null;
};

/** The year's quarters, each with what it differs by from the one before; derived whenever it is asked for, never stored. */
export function quarterUses(quarters: readonly (readonly DayMoney[])[]): QuarterUse[] {
	const start: Use = {
		disbursed: '0.00',
		outstanding: '0.00',
		obligated: null,
		used: '0.00',
		is_used_complete: true
	};
	let last = start;
	return quarters.map((own, i) => {
		const use = useOf(quarters.slice(0, i + 1).flat());
		const change = (now: string | null, before: string | null) =>
			now === null || before === null ? null : sumDecimals([now, times(before, -1)]);
		const row = {
			...use,
			disbursedInQuarter: sumOf(own, ['disbursement']),
			outstandingChange: change(use.outstanding, last.outstanding),
			usedChange: use.is_used_complete && last.is_used_complete ? change(use.used, last.used) : null
		};
		last = use;
		return row;
	});
}
