import type { ReportingState } from './reporting.ts';

/** Tone class and shape (16 × 16) of each state of a report; every shape differs, so that print in black and white still tells. */
export const reportingLook: Record<
	ReportingState,
	{ tone: 'ok' | 'warn' | 'bad' | 'none'; path: string; hollow: boolean }
> = {
	overdue: { tone: 'bad', hollow: false, path: 'M8 1L15.5 14.5H.5z' },
	returned: { tone: 'bad', hollow: true, path: 'M6 2.5L2.5 6L6 9.5M2.5 6H10a3.7 3.7 0 0 1 0 7.5H6' },
	draft: { tone: 'warn', hollow: true, path: 'M3 13l.8-3.6L11 2.2l2.8 2.8-7.2 7.2z' },
	due: { tone: 'warn', hollow: true, path: 'M8 4v4.5l3 2M8 1.8a6.2 6.2 0 1 0 .01 0' },
	submitted: { tone: 'none', hollow: false, path: 'M1 2l14 6-14 6 2.5-6z' },
	missed: { tone: 'bad', hollow: true, path: 'M3 3l10 10M13 3L3 13' },
	approved: { tone: 'ok', hollow: true, path: 'M2 8.5l4 4 8-9' },
	not_owed: { tone: 'none', hollow: true, path: 'M3 8h10' }
};
