import type { TimelineGroup, TimelineRecord } from './record.ts';

/** A record for tests; nothing is known of it but what is given. */
export function recordOf(given: Partial<TimelineRecord>): TimelineRecord {
	return {
		kind: 'initiative',
		code: 'A',
		title_th: 'โครงการ ก',
		title_en: null,
		is_sample: false,
		status: null,
		health: null,
		actual: null,
		planned: null,
		slippage: null,
		slippage_days: null,
		figure_fiscal_year: null,
		figure_quarter: null,
		reported_fiscal_year: null,
		reported_quarter: null,
		actual_start: null,
		actual_end: null,
		baseline: null,
		stated: [],
		start_date: null,
		start_precision: 'day',
		end_date: null,
		end_precision: 'day',
		...given
	};
}

export function groupOfRecords(...records: TimelineRecord[]): TimelineGroup {
	return { key: 'g', colour: null, record: null, records };
}
