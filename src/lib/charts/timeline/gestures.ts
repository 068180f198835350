import type { DateRange } from '#lib/domain/calendar.ts';
import { daysOf, panned, zoomed } from './zoom.ts';

/** What pointers do to the days shown: read when a frame is due, written once a frame. */
export type Shown = { get: () => DateRange; set: (range: DateRange) => void };
type Change = (range: DateRange) => DateRange;

/** How far a wheel turns for twice the days. */
const WHEEL = 0.0022;

/**
 * Zooms round the pointer by Ctrl or ⌘ and the wheel (which is what a pinch on a trackpad sends) and by two fingers; moves along by
 * the wheel's sideways turn or Shift, by one finger sideways, and by dragging the heads. The page scrolls up and down as ever.
 */
export function gestures(node: HTMLElement, shown: Shown): () => void {
	const fingers = new Map<number, { x: number; y: number }>();
	let waiting: Change[] = [];
	let frame = 0;

	function change(next: Change) {
		waiting.push(next);
		frame ||= requestAnimationFrame(() => {
			const all = waiting;
			[waiting, frame] = [[], 0];
			shown.set(all.reduce((range, one) => one(range), shown.get()));
		});
	}
	const plot = () => node.querySelector('.tl-heads')!.getBoundingClientRect();
	const zoom = (factor: number, x: number) => {
		const { left, width } = plot();
		change((range) => zoomed(range, factor, Math.min(1, Math.max(0, (x - left) / width))));
	};
	let rest = 0;
	const pan = (pixels: number) => {
		const { width } = plot();
		change((range) => {
			rest += (pixels / width) * daysOf(range);
			const days = Math.trunc(rest);
			rest -= days;
			return days === 0 ? range : panned(range, days);
		});
	};

	function wheel(event: WheelEvent) {
		const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
		if (event.ctrlKey || event.metaKey)
			zoom(Math.exp(Math.max(-240, Math.min(240, event.deltaY)) * WHEEL), event.clientX);
		else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) pan(sideways);
		else return;
		event.preventDefault();
	}
	function down(event: PointerEvent) {
		// A bar that is held moves alone.
		if ((event.target as Element).closest('.tl-grips')) return;
		const isGrabbed =
			event.pointerType === 'touch' || (event.button === 0 && (event.target as Element).closest('.tl-axis'));
		if (isGrabbed) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
	}
	function move(event: PointerEvent) {
		const before = fingers.get(event.pointerId);
		if (!before) return;
		const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
		const now = { x: event.clientX, y: event.clientY };
		if (other) {
			const apart = (point: { x: number; y: number }) =>
				Math.max(20, Math.hypot(point.x - other.x, point.y - other.y));
			zoom(apart(before) / apart(now), (other.x + now.x) / 2);
		} else pan(before.x - now.x);
		fingers.set(event.pointerId, now);
	}
	const up = (event: PointerEvent) => void fingers.delete(event.pointerId);

	node.addEventListener('wheel', wheel, { passive: false });
	node.addEventListener('pointerdown', down);
	for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const)
		window.addEventListener(name, name === 'pointermove' ? move : up);
	return () => {
		cancelAnimationFrame(frame);
		node.removeEventListener('wheel', wheel);
		node.removeEventListener('pointerdown', down);
		for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const)
			window.removeEventListener(name, name === 'pointermove' ? move : up);
	};
}
