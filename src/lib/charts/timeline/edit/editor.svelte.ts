import { SvelteMap } from 'svelte/reactivity';
import { moveSpan, stepsOfDays, type SpanPart } from '#lib/domain/move-span.ts';
import type { DateRange } from '#lib/domain/calendar.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { Row } from '../row.ts';
import { daysOf } from '../zoom.ts';

/** The row that is being moved, and where it stands now; the saved dates stand in the row. version = somebody else's, shown after a conflict. */
export type Held = { row: Row & { edit: NonNullable<Row['edit']> }; draft: SpanColumns; version?: number };
/** A change that was saved here and can be taken back: `change` names it to the server. */
export type Done = { held: Held; change: string };

const BIG = 7;
/** A grip that is scrolled out of the page loses the pointer without its being let go. */
const ENDS = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;

/** Dates changed on the picture: what is held, by pointer or by keys, until it is saved or let go. */
export class Editor {
	held = $state.raw<Held | null>(null);
	/** The dates are to be checked and saved. */
	isAsking = $state(false);
	done = $state.raw<Done[]>([]);
	/** The newest version of what was saved here, by code: the page may still show older ones. */
	#versions = new SvelteMap<string, number>();
	#plotWidth: () => number;
	#range: () => DateRange;

	constructor(plotWidth: () => number, range: () => DateRange) {
		this.#plotWidth = plotWidth;
		this.#range = range;
	}

	/** What layouts draw instead of the saved dates. */
	get draft(): { key: string; span: SpanColumns } | null {
		return this.held && { key: this.held.row.key, span: this.held.draft };
	}

	isHeld(row: Row): boolean {
		return this.held?.row.key === row.key;
	}

	/** Null: the row cannot be held, or another one has been moved and is to be saved or let go first, which is asked. */
	hold(row: Row): Held | null {
		if (!row.edit) return null;
		if (this.held && !this.isHeld(row) && !isSame(this.held.draft, this.held.row.edit.span)) {
			this.isAsking = true;
			return null;
		}
		if (!this.isHeld(row)) this.held = { row: { ...row, edit: row.edit }, draft: row.edit.span };
		return this.held;
	}

	drop() {
		this.held = null;
		this.isAsking = false;
	}

	/** First it takes hold, then it asks. */
	go(row: Row) {
		if (this.isHeld(row)) this.isAsking = true;
		else this.hold(row);
	}

	/** Moves what is held by steps, from where it stands now. */
	move(row: Row, part: SpanPart, steps: number) {
		const held = this.hold(row);
		if (held) this.held = { ...held, draft: moveSpan(held.draft, part, steps) };
	}

	versionOf({ row: { edit }, version }: Held): number {
		return version ?? Math.max(edit.lock_version, this.#versions.get(edit.code) ?? 0);
	}

	saved(held: Held, change: string) {
		this.#versions.set(held.row.edit.code, this.versionOf(held) + 1);
		this.done = [...this.done, { held, change }];
		this.drop();
	}

	takenBack(one: Done) {
		if (!this.done.includes(one)) return;
		this.#versions.set(
			one.held.row.edit.code,
			this.versionOf({ row: one.held.row, draft: one.held.draft }) + 1
		);
		this.done = this.done.filter((other) => other !== one);
	}

	/** Somebody else saved meanwhile, and this version of it was shown: to be saved over knowingly, or forgotten when it is let go. */
	seen(held: Held, version: number) {
		this.held = { ...held, version };
	}

	/** Arrows move, with Shift the end and with Ctrl the start alone; Enter holds, then asks; Esc lets go; up and down go to other rows. */
	press = (event: KeyboardEvent, row: Row) => {
		const part: SpanPart = event.shiftKey ? 'end' : event.ctrlKey || event.metaKey ? 'start' : 'both';
		if (event.repeat && (event.key === 'Enter' || event.key === ' ')) return event.preventDefault();
		const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -BIG, PageDown: BIG }[event.key];
		if (steps !== undefined) this.move(row, part, steps);
		else if (event.key === 'Enter' || event.key === ' ') this.go(row);
		else if (event.key === 'Escape' && this.held) this.drop();
		else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
			neighbour(event.currentTarget as HTMLElement, event.key === 'ArrowDown' ? 1 : -1)?.focus();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};

	/** Follows the pointer from a grip until it is let go, then asks where anything moved. */
	grab = (event: PointerEvent, row: Row) => {
		if (event.button !== 0 || !row.edit) return;
		const grip = event.target as SVGElement;
		const part = (grip.dataset['part'] ?? 'both') as SpanPart;
		const held = this.hold(row);
		if (!held) return event.preventDefault();
		const from = held.draft;
		const move = (now: PointerEvent) => {
			const days = ((now.clientX - event.clientX) / this.#plotWidth()) * daysOf(this.#range());
			this.held = { ...held, draft: moveSpan(from, part, stepsOfDays(from, part, days)) };
		};
		const end = (now: PointerEvent) => {
			grip.removeEventListener('pointermove', move);
			for (const name of ENDS) grip.removeEventListener(name, end);
			if (now.type === 'pointercancel') this.drop();
			else if (this.held && !isSame(this.held.draft, row.edit!.span)) this.isAsking = true;
		};
		grip.setPointerCapture(event.pointerId);
		grip.addEventListener('pointermove', move);
		for (const name of ENDS) grip.addEventListener(name, end);
		event.preventDefault();
		event.stopPropagation();
	};
}

function isSame(a: SpanColumns, b: SpanColumns): boolean {
	return a.start_date === b.start_date && a.end_date === b.end_date;
}

function neighbour(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
	const all = [...(from.closest('.timeline')?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])];
	return all[all.indexOf(from) + by];
}
