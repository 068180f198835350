import type { Axis } from './chart-data.ts';

const STEPS = [1, 2, 2.5, 5, 10];

/** A scale from 0 (or below) to a round number at or above the largest value; about four steps. */
export function niceAxis(values: number[], label: (value: number) => string): Axis {
	const largest = Math.max(0, ...values);
	const least = Math.min(0, ...values);
	const step = niceStep(Math.max(largest, -least) || 1);
	const top = Math.max(step, Math.ceil(largest / step) * step);
	// A small correction gets a strip of its own below zero, not a whole step.
	const bottom = least === 0 ? 0 : -least < step / 4 ? -step / 4 : Math.floor(least / step) * step;
	const ticks = [];
	for (let i = Math.ceil(bottom / step); i * step <= top * 1.0001; i++)
		ticks.push({ value: i * step || 0, label: label(i * step || 0) });
	return { min: bottom, max: top, ticks };
}

/** The roundest step that divides a size into about four. */
function niceStep(size: number): number {
	const rough = size / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	return (STEPS.find((step) => step * power >= rough * 0.999) ?? 10) * power;
}
