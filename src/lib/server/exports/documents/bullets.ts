import { fewestDecimals } from '#lib/domain/display.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal, formatPoints } from '#lib/domain/number.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import { meanOf, type Weight } from '#lib/domain/mean.ts';
import common from '#lib/i18n/common.ts';
import overview from '#lib/i18n/overview.ts';
import exports from '#lib/i18n/exports.ts';
import { lineName } from '#lib/server/exports/dimensions/dimension-columns.ts';
import { healthCell } from '#lib/server/exports/pdf/cells.ts';
import { lineColour } from '#lib/server/exports/pdf/palette.ts';

/** The overview's bullet table as on the page: same mean, same decimals. Positions give the dimensions' colours. */
export function bulletTable(lines: RollupLine[], weight: Weight, positions: Map<string, number>, lang: Lang) {
	const c = common(lang);
	const o = overview(lang).columns;
	const t = exports(lang).columns;
	const means = lines.map((line) => meanOf(line, weight));
	const decimals = fewestDecimals(means);
	const percent = (value: string | null) => formatDecimal(value, lang, { decimals });
	return {
		heads: [
			c.dimension,
			o.comparison,
			`${t.actual} (%)`,
			`${t.planned} (%)`,
			t.slippageShort,
			c.status,
			`${t.disbursed} (%)`,
			`${t.used} (%)`,
			o.reported
		],
		legend: { ...c.legend, actual: `${c.legend.actual} (${exports(lang).edition.weights[weight]})` },
		rows: lines.map((line, i) => {
			const mean = means[i]!;
			const editorial = line.has_editorial && line.code !== 'total' ? ` (${c.editorial})` : '';
			return {
				name: lineName(line, lang) + editorial,
				total: line.code === 'total',
				colour: lineColour(line.code, positions.get(line.code)),
				actual: mean.actual === null ? null : Number(mean.actual),
				planned: mean.planned === null ? null : Number(mean.planned),
				'actual-text': percent(mean.actual),
				'planned-text': percent(mean.planned),
				'slippage-text': formatPoints(mean.slippage, { decimals }),
				health: healthCell(mean.health, lang),
				'disbursed-text': formatDecimal(line.disbursed_percent, lang, { decimals: 0 }),
				'used-text': formatDecimal(line.used_percent, lang, { decimals: 0 }),
				'reported-text': `${line.reported}/${line.initiatives}`
			};
		})
	};
}

/** The total in four figures, with the decimals of the table below them. */
export function keyFigures(lines: RollupLine[], weight: Weight, lang: Lang) {
	const total = lines.find(({ code }) => code === 'total')!;
	const c = common(lang);
	const t = exports(lang);
	const mean = meanOf(total, weight);
	const decimals = fewestDecimals(lines.map((line) => meanOf(line, weight)));
	const known = (value: string | null, suffix: string) =>
		value === null ? null : `${formatDecimal(value, lang, { decimals })}${suffix}`;
	return [
		{
			label: t.report.actualAgainstPlan,
			value: known(mean.actual, '%') ?? c.none,
			note: mean.planned === null ? c.noReportYet : t.report.plannedIs(known(mean.planned, '%')!)
		},
		{
			label: c.slippageLong,
			value: formatPoints(mean.slippage, { decimals }),
			note: mean.health && c.health[mean.health]
		},
		{
			label: t.report.disbursedOfBudget,
			value:
				total.disbursed_percent === null
					? c.none
					: `${formatDecimal(total.disbursed_percent, lang, { decimals: 0 })}%`,
			note: c.counted(total.disbursed_counted, total.initiatives)
		},
		{
			label: t.report.reported,
			value: `${total.reported}/${total.initiatives}`,
			note: c.counted(mean.counted, total.initiatives)
		}
	];
}
