import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { TimelineData, TimelineRow } from './record.ts';
import { WINDOW_ROWS } from './view.ts';

export type Fetched = Pick<TimelineData, 'rows' | 'dependencies' | 'shape'>;

/** Windows that are kept: what was scrolled past long ago is fetched again. */
const MOST_KEPT = 60;

/** Rows by windows of WINDOW_ROWS, fetched when they come into sight and only then. */
export class RowWindows {
	#windows = new SvelteMap<number, Fetched>();
	/* eslint-disable svelte/prefer-svelte-reactivity -- nothing that is drawn follows what was asked for, or what was there before */
	#requests = new Map<number, AbortController>();
	#fetch: (offset: number, signal: AbortSignal) => Promise<Fetched>;
	/** The last fetch failed: rows that are missing may be asked for again. */
	failed = $state(false);

	#shape: string;
	#changed: () => void;
	/** Rows as they were before the data changed: shown until they have been fetched anew. */
	#stale: ReadonlyMap<number, Fetched>;

	constructor(
		first: { offset: number } & Fetched,
		fetch: (offset: number, signal: AbortSignal) => Promise<Fetched>,
		changed: () => void,
		before?: RowWindows
	) {
		this.#shape = first.shape;
		this.#changed = changed;
		// Untracked: what still comes for the one before must not make a new one of this.
		this.#stale = before ? untrack(() => new Map(before.#windows)) : new Map();
		before?.stop();
		this.#windows.set(first.offset / WINDOW_ROWS, first);
		this.#fetch = fetch;
	}

	/** The row at a place among all that are shown; undefined = not here yet. */
	row(place: number): TimelineRow | undefined {
		return this.#at(Math.floor(place / WINDOW_ROWS))?.rows[place % WINDOW_ROWS];
	}

	/** What the windows of these rows hold of arrows. */
	dependencies(from: number, to: number): Fetched['dependencies'] {
		const all = this.#among(from, to).flatMap((n) => this.#at(n)?.dependencies ?? []);
		// An initiative that stands in two groups brings its own into both windows.
		return [...new Map(all.map((one) => [`${one.milestone_id} ${one.depends_on_id}`, one])).values()];
	}

	#at(n: number): Fetched | undefined {
		return this.#windows.get(n) ?? this.#stale.get(n);
	}

	/** Fetches what is missing of these rows; what is asked for elsewhere is given up. */
	need(from: number, to: number) {
		const wanted = this.#among(from, to);
		for (const [n, request] of this.#requests) {
			if (wanted.includes(n)) continue;
			request.abort();
			this.#requests.delete(n);
		}
		for (const n of wanted) if (!this.#windows.has(n) && !this.#requests.has(n)) void this.#ask(n);
	}

	/** Gives up all that is asked for: another has taken its place. */
	stop() {
		for (const request of this.#requests.values()) request.abort();
		this.#requests.clear();
	}

	async #ask(n: number) {
		const control = new AbortController();
		this.#requests.set(n, control);
		try {
			const got = await this.#fetch(n * WINDOW_ROWS, control.signal);
			if (control.signal.aborted) return;
			// Rows have come, gone or moved meanwhile: these would stand in wrong places.
			if (got.shape !== this.#shape) return this.#changed();
			this.#windows.delete(n);
			this.#windows.set(n, got);
			this.failed = false;
			for (const oldest of this.#windows.keys()) {
				if (this.#windows.size <= MOST_KEPT) break;
				this.#windows.delete(oldest);
			}
		} catch {
			if (!control.signal.aborted) this.failed = true;
		} finally {
			if (this.#requests.get(n) === control) this.#requests.delete(n);
		}
	}

	#among(from: number, to: number): number[] {
		const first = Math.floor(Math.max(0, from) / WINDOW_ROWS);
		const count = to <= from ? 0 : Math.floor((to - 1) / WINDOW_ROWS) - first + 1;
		return Array.from({ length: count }, (_, i) => first + i);
	}
}
