import { daysBetween } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { isPrecise, plannedSpan } from '#lib/domain/span.ts';
import type { Precision, SpanColumns } from '#lib/domain/span.ts';

/** Days that each end moved, later above zero; null = not known on one of the sides, or no more exactly than a year. */
export type Move = { startDays: number | null; endDays: number | null };
export type ChangeKind = 'moved' | 'added' | 'removed' | 'kept';
/** One milestone on both sides; null = it is not there. */
export type Change<T> = Move & {
	id: number;
	kind: ChangeKind;
	from: T | null;
	to: T | null;
	/** Its weight or its budget differs. */ isReweighed: boolean;
};
type Planned = {
	milestone_id: number;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
	weight: string | null;
	budget_amount: string | null;
};

/** What became of each milestone between two versions of a schedule: those of the newer one in its order, then the removed. */
export function diffSchedules<T extends Planned>(from: readonly T[], to: readonly T[]): Change<T>[] {
	const before = new Map(from.map((one) => [one.milestone_id, one]));
	const after = new Set(to.map((one) => one.milestone_id));
	const here = to.map((one): Change<T> => {
		const old = before.get(one.milestone_id);
		if (!old)
			return {
				id: one.milestone_id,
				kind: 'added',
				from: null,
				to: one,
				startDays: null,
				endDays: null,
				isReweighed: false
			};
		const [a, b] = [plannedSpan(old), plannedSpan(one)];
		return {
			id: one.milestone_id,
			kind: isMoved(a, b) ? 'moved' : 'kept',
			from: old,
			to: one,
			...diffSpans(a, b),
			isReweighed: old.weight !== one.weight || old.budget_amount !== one.budget_amount
		};
	});
	const gone = from
		.filter((one) => !after.has(one.milestone_id))
		.map((one): Change<T> => ({
			id: one.milestone_id,
			kind: 'removed',
			from: one,
			to: null,
			startDays: null,
			endDays: null,
			isReweighed: false
		}));
	return [...here, ...gone];
}

/** Whether either end differs, in its day or in how exactly it is known. */
export function isMoved(from: SpanColumns, to: SpanColumns): boolean {
	return (
		from.start_date !== to.start_date ||
		from.end_date !== to.end_date ||
		(to.start_date !== null && from.start_precision !== to.start_precision) ||
		(to.end_date !== null && from.end_precision !== to.end_precision)
	);
}

/** By how many days each end moved. */
export function diffSpans(from: SpanColumns, to: SpanColumns): Move {
	return {
		startDays: between(from.start_date, from.start_precision, to.start_date, to.start_precision),
		endDays: between(from.end_date, from.end_precision, to.end_date, to.end_precision)
	};
}

function between(
	a: IsoDate | null,
	aPrecision: Precision,
	b: IsoDate | null,
	bPrecision: Precision
): number | null {
	return a !== null && b !== null && isPrecise(aPrecision) && isPrecise(bPrecision)
		? daysBetween(a, b)
		: null;
}
