import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { readView } from '#lib/charts/timeline/view.ts';
import type { DateRange } from '#lib/domain/calendar.ts';

/** The days that the address of this page asks its timeline for, and how the address follows what is shown. */
export function keptZoom(): {
	readonly requested: DateRange | null;
	keep: (range: DateRange | null) => void;
} {
	return {
		get requested() {
			return readView(page.url.searchParams).range;
		},
		keep: (range) => {
			const url = new URL(location.href);
			for (const [name, value] of [
				['from', range?.start],
				['to', range?.end]
			] as const) {
				if (value) url.searchParams.set(name, value);
				else url.searchParams.delete(name);
			}
			const href = `${url.pathname}${url.search}`;
			replaceState(href, page.state);
		}
	};
}
