import type { Health } from './health.ts';

const circle = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z';

/** Tone class and shape (16 × 16) of each health; every shape differs, so that print in black and white still tells. */
export const healthLook: Record<
	Health,
	{ tone: 'ok' | 'warn' | 'bad' | 'none'; path: string; hollow: boolean }
> = {
	ahead: { tone: 'ok', hollow: false, path: 'M2 2l6 6-6 6zM8 2l6 6-6 6z' },
	on_schedule: { tone: 'ok', hollow: false, path: circle },
	early_warning: { tone: 'warn', hollow: false, path: 'M8 1l7 7-7 7-7-7z' },
	behind: { tone: 'bad', hollow: true, path: 'M8 2.5L14.5 14H1.5z' },
	critical: { tone: 'bad', hollow: false, path: 'M8 1.5L15.5 15H.5z' },
	completed: { tone: 'ok', hollow: true, path: 'M2 8.5l4 4 8-9' },
	not_started: { tone: 'none', hollow: true, path: 'M8 2v6l4 3M8 2a6 6 0 1 0 .01 0' },
	no_report: { tone: 'none', hollow: true, path: circle },
	stale: { tone: 'warn', hollow: true, path: 'M2.5 2.5h11v11h-11zM2.5 8h11' },
	no_plan: { tone: 'none', hollow: true, path: 'M8 2.5a5.5 5.5 0 1 0 .01 0M4 12L12 4' },
	suspended: { tone: 'none', hollow: false, path: 'M3 2h4v12H3zM9 2h4v12H9z' },
	cancelled: { tone: 'none', hollow: true, path: 'M3 3l10 10M13 3L3 13' }
};
