/** What the pointer or the focus is on, and where on the screen. */
export type Tip = { name: string; lines: string[]; x: number; y: number; above: boolean };

/** Milliseconds that a tip stays when the pointer has left its row. */
const GRACE_MS = 150;

/** Follows pointer and focus over rows, bars and diamonds; the pointer may go on into the tip, Esc puts it away. The focused link is described by it. */
export class TipWatch {
	#timer: ReturnType<typeof setTimeout> | undefined;
	tip = $state<Tip | null>(null);
	#described: Element | null = null;
	readonly id: string;

	constructor(id: string) {
		this.id = id;
	}

	watch = (node: HTMLElement): (() => void) => {
		const show = (event: Event) => this.#show(node, event);
		const hide = () => this.hide();
		const leave = () => this.#later(hide);
		const over = (event: PointerEvent) =>
			this.tip ? this.#later(() => this.#show(node, event)) : this.#show(node, event);
		const key = (event: KeyboardEvent) => void (event.key === 'Escape' && this.hide());
		const events = [
			['pointerover', over],
			['focusin', show],
			['pointerleave', leave],
			['focusout', hide],
			['keydown', key]
		] as const;
		for (const [name, act] of events) node.addEventListener(name, act as EventListener);
		window.addEventListener('scroll', hide, { passive: true });
		return () => {
			for (const [name, act] of events) node.removeEventListener(name, act as EventListener);
			window.removeEventListener('scroll', hide);
			clearTimeout(this.#timer);
		};
	};

	/** The pointer is in the tip, and what it passed on the way there changes nothing. */
	stay = () => clearTimeout(this.#timer);

	leave = () => this.#later(() => this.hide());

	/** In time for the pointer to reach the tip. */
	#later(act: () => void) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(act, GRACE_MS);
	}

	hide() {
		clearTimeout(this.#timer);
		this.tip = null;
		this.#described?.removeAttribute('aria-describedby');
		this.#described = null;
	}

	#show(node: HTMLElement, event: Event) {
		const target = event.target as Element;
		const row = target.closest('[data-row]');
		if (
			!row ||
			target.closest('[data-edit], .tl-grips') ||
			(event instanceof PointerEvent && event.pointerType === 'touch')
		)
			return this.hide();
		const mark = target.closest('[data-mark]');
		const bar = node.querySelector(
			`.tl-lane[data-row="${CSS.escape(row.getAttribute('data-row')!)}"] [aria-label]`
		);
		const name = mark?.getAttribute('data-mark') || bar?.getAttribute('aria-label');
		if (!name) return this.hide();
		// It stays where it is, or the pointer could never reach it.
		if (event instanceof PointerEvent && this.tip && name === this.tip.name) return;
		this.hide();
		const box = (event.type === 'focusin' ? target : row).getBoundingClientRect();
		const x = event instanceof PointerEvent ? event.clientX : box.left;
		const above = box.bottom + 190 > innerHeight;
		// Right of the pointer, so that straight down is the next row; over the row's edge, so that aside and down is the tip.
		this.tip = {
			name,
			lines: name.split(' · '),
			x: Math.max(8, Math.min(x + 14, innerWidth - 360)),
			y: above ? box.top + 3 : box.bottom - 3,
			above
		};
		if (event.type !== 'focusin') return;
		this.#described = target;
		target.setAttribute('aria-describedby', this.id);
	}
}
