import { comparePeriods, quarterEnd, type IsoDate, type Period, type Quarter } from '#lib/domain/calendar.ts';
import { outstandingOf, type DayMoney } from '#lib/domain/obligation.ts';
import { computeFigure } from '#lib/domain/progress.ts';
import { indicatorWarnings } from '#lib/domain/indicator-warnings.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { sumDecimals, type MoneyContext } from '#lib/domain/money-warnings.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import { lacksExplanation, reportWarnings } from '#lib/domain/report-warnings.ts';
import { db } from '#lib/server/db/database.ts';
import { findFigureInputs, type FigureInputs } from '#lib/server/queries/figure-inputs.ts';
import { findLastApproved, listReportMilestones } from '#lib/server/queries/report.ts';
import type { ReportPage } from './load-report.ts';

/** The figures that a report would give if it were approved now, what looks wrong in it, and the report before. */
export async function previewReport(
	{ subject, period, indicators }: Pick<ReportPage, 'subject' | 'period' | 'indicators'>,
	values: ReportValues,
	today: IsoDate
) {
	const initiativeId = subject.id;
	const [{ initiatives, rule }, last] = await Promise.all([
		findFigureInputs(db, [initiativeId]),
		findLast(initiativeId, period)
	]);
	const inputs = initiatives[0]!;
	const pretended = {
		id: 0,
		revision: 1,
		fiscal_year: period.fiscalYear,
		quarter: period.quarter,
		physical_percent: values.physical_percent,
		milestones: values.milestones
	};
	const others = inputs.reports.filter((report) => comparePeriods(periodOfRow(report), period) !== 0);
	const reports = [...others, pretended].sort((a, b) => comparePeriods(periodOfRow(a), periodOfRow(b)));
	const { planned, actual, slippage, health, as_of } = computeFigure(
		{ ...inputs, reports },
		period,
		today,
		rule
	);
	const end = quarterEnd(period);
	const warnings = reportWarnings(values, {
		last,
		begun: inputs.plan.milestones
			.filter(({ planned_start }) => planned_start !== null && planned_start <= end)
			.map(({ milestone_id }) => milestone_id),
		...moneyContext(inputs, period)
	});
	const unexplained = lacksExplanation(values, slippage, rule.bounds.on_schedule)
		? [{ kind: 'no_explanation' as const }]
		: [];
	return {
		figure: { planned, actual, slippage, health, as_of },
		warnings: [...warnings, ...unexplained, ...indicatorWarnings(values.indicators, indicators)],
		last
	};
}

/** The approved report before this quarter, with its milestones; null where there is none. */
export async function findLast(initiativeId: number, period: Period) {
	const last = await findLastApproved(db, initiativeId, period);
	if (!last) return null;
	const milestones = await listReportMilestones(db, [last.id]);
	return { ...last, period: { fiscalYear: last.fiscal_year, quarter: last.quarter }, milestones };
}

/** What this quarter's money is held against. */
export async function findMoneyContext(initiativeId: number, period: Period): Promise<MoneyContext> {
	const { initiatives } = await findFigureInputs(db, [initiativeId]);
	return moneyContext(initiatives[0]!, period);
}

function moneyContext({ budgets, money }: FigureInputs, { fiscalYear, quarter }: Period): MoneyContext {
	const earlier = money.filter(
		(row): row is typeof row & DayMoney =>
			row.fiscal_year === fiscalYear && row.quarter < quarter && row.amount !== null
	);
	const paid = Map.groupBy(
		earlier.filter(({ kind }) => kind === 'disbursement'),
		(row) => row.quarter
	);
	const last = Math.max(...paid.keys());
	const sumOf = (rows: DayMoney[]) => sumDecimals(rows.map(({ amount }) => amount));
	return {
		budget: budgets.find(({ fiscal_year }) => fiscal_year === fiscalYear)?.amount ?? null,
		disbursedBefore:
			paid.size === 0
				? null
				: { sum: sumOf([...paid.values()].flat()), last: sumOf(paid.get(last as Quarter)!) },
		outstandingBefore: outstandingOf(earlier)
	};
}
