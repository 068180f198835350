import type { Health, HealthBounds } from '#lib/domain/health.ts';
import { formatPoints } from '#lib/domain/number.ts';

/** From which slippage a health holds ('≥ +5', '> −10', '≤ −15'); null for those that slippage does not decide. */
export function boundOf(health: Health, bounds: HealthBounds): string | null {
	if (health === 'ahead') return `≥ ${points(bounds.ahead)}`;
	if (health === 'critical') return `≤ ${points(bounds.behind)}`;
	return health === 'on_schedule' || health === 'early_warning' || health === 'behind'
		? `> ${points(bounds[health])}`
		: null;
}

function points(value: string): string {
	return formatPoints(value, { decimals: Number.isInteger(Number(value)) ? 0 : 2 });
}
