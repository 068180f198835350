import { SvelteMap } from 'svelte/reactivity';
import { moveSpan, stepsOfDays, type SpanPart } from '#lib/domain/move-span.ts';
import type { DateRange } from '#lib/domain/calendar.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { Row } from '../row.ts';
import { daysOf } from '../zoom.ts';

/** The row that is being moved, and where it stands now; the saved dates stand in the row. version = somebody else's, shown after a conflict. */
export type EditedRow = {
	row: Row & { edit: NonNullable<Row['edit']> };
	draft: SpanColumns;
	version?: number;
};
/** A change that was saved here and can be taken back: `change` names it to the server. */
export type SavedChange = { edited: EditedRow; change: string };

const BIG = 7;
/** A grip that is scrolled out of the page loses the pointer without its being let go. */
const ENDS = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;

/** Dates changed on the picture: what is held, by pointer or by keys, until it is saved or let go. */
export class Editor {
	edited = $state.raw<EditedRow | null>(null);
	/** The dates are to be checked and saved. */
	isAsking = $state(false);
	done = $state.raw<SavedChange[]>([]);
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
		return this.edited && { key: this.edited.row.key, span: this.edited.draft };
	}

	isEdited(row: Row): boolean {
		return this.edited?.row.key === row.key;
	}

	/** Null: the row cannot be held, or another one has been moved and is to be saved or let go first, which is asked. */
	edit(row: Row): EditedRow | null {
		if (!row.edit) return null;
		if (this.edited && !this.isEdited(row) && !isSame(this.edited.draft, this.edited.row.edit.span)) {
			this.isAsking = true;
			return null;
		}
		if (!this.isEdited(row)) this.edited = { row: { ...row, edit: row.edit }, draft: row.edit.span };
		return this.edited;
	}

	drop() {
		this.edited = null;
		this.isAsking = false;
	}

	/** First it takes hold, then it asks. */
	editOrAsk(row: Row) {
		if (this.isEdited(row)) this.isAsking = true;
		else this.edit(row);
	}

	/** Moves what is held by steps, from where it stands now. */
	move(row: Row, part: SpanPart, steps: number) {
		const edited = this.edit(row);
		if (edited) this.edited = { ...edited, draft: moveSpan(edited.draft, part, steps) };
	}

	versionOf({ row: { edit }, version }: EditedRow): number {
		return version ?? Math.max(edit.lock_version, this.#versions.get(edit.code) ?? 0);
	}

	saved(edited: EditedRow, change: string) {
		this.#versions.set(edited.row.edit.code, this.versionOf(edited) + 1);
		this.done = [...this.done, { edited, change }];
		this.drop();
	}

	takenBack(change: SavedChange) {
		if (!this.done.includes(change)) return;
		this.#versions.set(
			change.edited.row.edit.code,
			this.versionOf({ row: change.edited.row, draft: change.edited.draft }) + 1
		);
		this.done = this.done.filter((other) => other !== change);
	}

	/** Somebody else saved meanwhile, and this version of it was shown: to be saved over knowingly, or forgotten when it is let go. */
	conflicted(edited: EditedRow, version: number) {
		this.edited = { ...edited, version };
	}

	/** Arrows move, with Shift the end and with Ctrl the start alone; Enter holds, then asks; Esc lets go; up and down go to other rows. */
	press = (event: KeyboardEvent, row: Row) => {
		const part: SpanPart = event.shiftKey ? 'end' : event.ctrlKey || event.metaKey ? 'start' : 'both';
		if (event.repeat && (event.key === 'Enter' || event.key === ' ')) return event.preventDefault();
		const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -BIG, PageDown: BIG }[event.key];
		if (steps !== undefined) this.move(row, part, steps);
		else if (event.key === 'Enter' || event.key === ' ') this.editOrAsk(row);
		else if (event.key === 'Escape' && this.edited) this.drop();
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
		const edited = this.edit(row);
		if (!edited) return event.preventDefault();
		const from = edited.draft;
		const move = (now: PointerEvent) => {
			const days = ((now.clientX - event.clientX) / this.#plotWidth()) * daysOf(this.#range());
			this.edited = { ...edited, draft: moveSpan(from, part, stepsOfDays(from, part, days)) };
		};
		const end = (now: PointerEvent) => {
			grip.removeEventListener('pointermove', move);
			for (const name of ENDS) grip.removeEventListener(name, end);
			if (now.type === 'pointercancel') this.drop();
			else if (this.edited && !isSame(this.edited.draft, row.edit!.span)) this.isAsking = true;
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
