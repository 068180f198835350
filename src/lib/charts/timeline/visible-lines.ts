/** Lines of a long list that are in sight, with some to spare. */
export type VisibleLines = { from: number; to: number };

/** Pixels above and below the window that are drawn before they are seen. */
const SPARE = 500;

/** Tells, at most once a frame, which lines of `node` (all as high as `lineHeight()`, in pixels) are in the window. */
export function watchVisibleLines(
	node: HTMLElement,
	lineHeight: () => number,
	tell: (sight: VisibleLines) => void
): () => void {
	let frame = 0;
	const look = () => {
		frame = 0;
		const { top } = node.getBoundingClientRect();
		const height = lineHeight();
		tell({ from: Math.floor((-top - SPARE) / height), to: Math.ceil((innerHeight - top + SPARE) / height) });
	};
	const soon = () => (frame ||= requestAnimationFrame(look));
	window.addEventListener('scroll', soon, { passive: true });
	window.addEventListener('resize', soon);
	look();
	return () => {
		cancelAnimationFrame(frame);
		window.removeEventListener('scroll', soon);
		window.removeEventListener('resize', soon);
	};
}
