/** What the pointer or the focus is on, and where on the screen. */
export type Tip = { lines: string[]; x: number; y: number; above: boolean };

/** Follows pointer and focus over rows, bars and diamonds; Esc puts the tip away. The focused link is described by it. */
export class TipWatch {
	tip = $state<Tip | null>(null);
	#described: Element | null = null;
	readonly id: string;

	constructor(id: string) {
		this.id = id;
	}

	watch = (node: HTMLElement): (() => void) => {
		const show = (event: Event) => this.#show(node, event);
		const hide = () => this.hide();
		const key = (event: KeyboardEvent) => void (event.key === 'Escape' && this.hide());
		const events = [['pointerover', show], ['focusin', show], ['pointerleave', hide], ['focusout', hide], ['keydown', key]] as const;
		for (const [name, act] of events) node.addEventListener(name, act as EventListener);
		window.addEventListener('scroll', hide, { passive: true });
		return () => {
			for (const [name, act] of events) node.removeEventListener(name, act as EventListener);
			window.removeEventListener('scroll', hide);
		};
	};

	hide() {
		this.tip = null;
		this.#described?.removeAttribute('aria-describedby');
		this.#described = null;
	}

	#show(node: HTMLElement, event: Event) {
		const target = event.target as Element;
		const row = target.closest('[data-row]');
		if (!row || target.closest('[data-edit], .tl-grips') || (event instanceof PointerEvent && event.pointerType === 'touch')) return this.hide();
		const mark = target.closest('[data-mark]');
		const bar = node.querySelector(`.tl-lane[data-row="${CSS.escape(row.getAttribute('data-row')!)}"] [aria-label]`);
		const name = mark?.getAttribute('data-mark') || bar?.getAttribute('aria-label');
		if (!name) return this.hide();
		this.hide();
		const box = (event.type === 'focusin' ? target : row).getBoundingClientRect();
		const x = event instanceof PointerEvent ? event.clientX : box.left;
		const above = box.bottom + 190 > innerHeight;
		this.tip = { lines: name.split(' · '), x: Math.max(8, Math.min(x, innerWidth - 360)), y: above ? box.top - 6 : box.bottom + 6, above };
		if (event.type !== 'focusin') return;
		this.#described = target;
		target.setAttribute('aria-describedby', this.id);
	}
}
