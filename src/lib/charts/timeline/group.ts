import type { Lang } from '#lib/domain/lang.ts';
import commonEn from '#lib/i18n/en/common.ts';
import en from '#lib/i18n/en/timeline.ts';
import { pick } from '#lib/i18n/pick.ts';
import commonTh from '#lib/i18n/th/common.ts';
import th from '#lib/i18n/th/timeline.ts';
import type { TimelineData, TimelineGroup, TimelinePlan, TimelineRecord } from './record.ts';

/** Consecutive rows of one plan, dimension or organisation become a group; a plan is its group's first row. */
export function groupRows(data: TimelineData, lang: Lang): TimelineGroup[] {
	const plans = new Map(data.plans.map((plan) => [plan.code, plan]));
	const groups: TimelineGroup[] = [];
	let current: string | null | undefined;
	for (const row of data.rows) {
		if (current === undefined || row.group_code !== current) {
			current = row.group_code;
			groups.push(groupOf(data, row.group_code, plans.get(row.group_code ?? ''), lang));
		}
		groups.at(-1)!.records.push({ ...row, kind: 'initiative' });
	}
	return groups;
}

function groupOf(data: TimelineData, code: string | null, plan: TimelinePlan | undefined, lang: Lang): TimelineGroup {
	const heading = data.headings.find((one) => one.code === code);
	const t = pick(lang, th, en);
	const name = heading && ((lang === 'en' && heading.name_en) || heading.name_th);
	return {
		key: `${data.group}-${code ?? 'none'}`,
		title: name ?? (data.group === 'dimension' ? pick(lang, commonTh, commonEn).noDimension : data.group === 'organisation' ? t.noOrganisation : null),
		href: data.group === 'dimension' && heading ? `/dimensions/${encodeURIComponent(heading.code)}` : null,
		colour: data.group === 'dimension' ? `c-${heading?.colour ?? 'd0'}` : null,
		record: plan ? planRecord(plan) : null,
		records: []
	};
}

/** A plan has dates, and no progress of its own. */
export function planRecord(plan: TimelinePlan): TimelineRecord {
	return {
		...plan, kind: 'plan', status: null, health: null, actual: null, planned: null, slippage: null, slippage_days: null,
		figure_fiscal_year: null, figure_quarter: null, reported_fiscal_year: null, reported_quarter: null, actual_start: null, actual_end: null, baseline: null
	};
}
