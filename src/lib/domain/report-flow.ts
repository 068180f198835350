import { quarterRange } from './calendar.ts';
import type { IsoDate, Period } from './calendar.ts';

/** States of a quarterly report: draft → submitted → returned (comment required) → approved; superseded by an approved revision. */
export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved' | 'superseded';
/** What people do to a report. `recall` takes back what nobody has decided on yet; `revise` opens a new revision beside the approved one, which stays until that is approved. */
export const reportSteps = ['save', 'submit', 'recall', 'return', 'approve', 'revise'] as const;
export type ReportStep = (typeof reportSteps)[number];
/** Whether reports of a period are taken now. */
export type PeriodTaken = 'open' | 'closed' | 'not_open' | 'not_begun';
/** Why a step cannot be taken; i18n has the words. */
export type FlowRefusal =
	| Exclude<PeriodTaken, 'open'>
	| 'no_report'
	| 'waiting'
	| 'approved'
	| 'superseded'
	| 'not_submitted'
	| 'in_work'
	| 'comment_required'
	| 'reason_required'
	| 'own_report';
export type FlowContext = {
	period: PeriodTaken;
	/** Comment of a return, reason of a revision. */
	words?: string;
	/** Who acts handed this report in. */
	isOwn?: boolean;
	/** Another revision of the same quarter is a draft, returned or waiting. */
	hasOneInWork?: boolean;
};
export type FlowVerdict = { ok: true; state: ReportState } | { ok: false; reason: FlowRefusal };

/**
 * State of a report after a step, or why not. state null = the quarter has none yet. A returned report that is saved
 * stays returned until it is handed in again. In a closed period none is begun, but what is there goes its way: nothing
 * stays in limbo, and a correction is a revision like any other (the frozen figures stay as they are).
 */
export function stepReport(state: ReportState | null, step: ReportStep, context: FlowContext): FlowVerdict {
	const goesOn = context.period === 'closed' && state !== null;
	if (context.period !== 'open' && !goesOn) return refuse(context.period);
	switch (step) {
		case 'save':
			return state === null ? reach('draft') : isInHand(state) ? reach(state) : refuse(notInHand(state));
		case 'submit':
			return state === null
				? refuse('no_report')
				: isInHand(state)
					? reach('submitted')
					: refuse(notInHand(state));
		case 'recall':
			return state === 'submitted' ? reach('draft') : refuse('not_submitted');
		case 'return':
			if (state !== 'submitted') return refuse('not_submitted');
			return context.isOwn
				? refuse('own_report')
				: hasWords(context)
					? reach('returned')
					: refuse('comment_required');
		case 'approve':
			if (state !== 'submitted') return refuse('not_submitted');
			return context.isOwn ? refuse('own_report') : reach('approved');
		case 'revise':
			if (state !== 'approved')
				return refuse(state === 'superseded' ? 'superseded' : state === null ? 'no_report' : 'in_work');
			if (context.hasOneInWork) return refuse('in_work');
			return hasWords(context) ? reach('draft') : refuse('reason_required');
	}
}

/** Whether reports of a period are taken on a day. recorded = its row's state, null = no row. */
export function periodTaken(recorded: 'open' | 'closed' | null, period: Period, today: IsoDate): PeriodTaken {
	if (recorded === null) return 'not_open';
	if (recorded === 'closed') return 'closed';
	return quarterRange(period).start > today ? 'not_begun' : 'open';
}

/** Whether a report of this state is with its writer. */
export function isInHand(state: ReportState): state is 'draft' | 'returned' {
	return state === 'draft' || state === 'returned';
}

function notInHand(state: Exclude<ReportState, 'draft' | 'returned'>): FlowRefusal {
	return state === 'submitted' ? 'waiting' : state;
}

function hasWords({ words }: FlowContext): boolean {
	return (words ?? '').trim() !== '';
}

function reach(state: ReportState): FlowVerdict {
	return { ok: true, state };
}

function refuse(reason: FlowRefusal): FlowVerdict {
	return { ok: false, reason };
}
