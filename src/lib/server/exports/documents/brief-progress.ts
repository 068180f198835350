import { parsePeriodKey, periodKey } from '#lib/domain/calendar.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal, formatMillion, formatPoints } from '#lib/domain/number.ts';
import type { Working } from '#lib/domain/progress-working.ts';
import { percentOf } from '#lib/domain/percent-of.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import { healthCell } from '#lib/server/exports/pdf/cells.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import type { findInitiativeFigure } from '#lib/server/queries/initiative-figures.ts';

type Figure = Awaited<ReturnType<typeof findInitiativeFigure>>;

/** The figure of the period as bar and numbers; without one, the words that say so. */
export function progressOf(figure: Figure, working: Working | null, set: OverrideHealth | null, lang: Lang) {
	const t = exports(lang);
	const c = common(lang);
	if (!figure) return { progress: { title: t.brief.progress, none: t.brief.noFigure }, figures: [] };
	const percent = (value: string | null) =>
		value === null ? c.none : `${formatDecimal(value, lang, { decimals: 2 })}%`;
	const from = working?.value_of ? parsePeriodKey(working.value_of) : undefined;
	const isCarried =
		from && working!.value_of !== periodKey({ fiscalYear: figure.fiscal_year, quarter: figure.quarter });
	const disbursed = percentOf(figure.disbursed, figure.budget_weight);
	return {
		progress: {
			title: t.brief.progress,
			none: null,
			health: healthCell(figure.health, lang, set),
			note: isCarried ? t.brief.carried(formatPeriod(from, lang)) : null,
			legend: c.legend,
			bullet: { colour: PALETTE.brand, actual: numberOf(figure.actual), planned: numberOf(figure.planned) }
		},
		figures: [
			{
				label: t.report.actualAgainstPlan,
				value: percent(figure.actual),
				note: figure.planned === null ? c.health.no_plan : t.report.plannedIs(percent(figure.planned))
			},
			{ label: c.slippageLong, value: formatPoints(figure.slippage), note: c.health[figure.health] },
			{ label: t.brief.yearProgress, value: formatPoints(figure.year_progress), note: null },
			{
				label: t.report.disbursedOfBudget,
				value: percent(disbursed),
				note: figure.budget_weight === null ? c.unknown : formatMillion(figure.budget_weight, 'THB', lang)
			}
		]
	};
}

function numberOf(value: string | null): number | null {
	return value === null ? null : Number(value);
}
