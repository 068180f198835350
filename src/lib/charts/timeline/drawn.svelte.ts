import { SvelteSet } from 'svelte/reactivity';

/** Chunks (of some eight lines) that are drawn in one frame: more can take over 50 ms in a browser that has not yet compiled what draws them. */
const A_FRAME = 1;

/** Which of the chunks in sight are drawn: a few more each frame, so that no frame of a fast scroll waits for all of them. */
export class Drawn {
	#drawn = new SvelteSet<number>();
	#wanted: number[] = [];
	#frame = 0;

	has(chunk: number): boolean {
		return this.#drawn.has(chunk);
	}

	/** These are in sight, from the first to look at to the last; the rest are forgotten. The very first are drawn at once: they stand in for what the server drew. */
	show(wanted: number[]) {
		const isFirst = this.#drawn.size === 0 && this.#frame === 0 && this.#wanted.length === 0;
		this.#wanted = wanted;
		for (const chunk of this.#drawn) if (!wanted.includes(chunk)) this.#drawn.delete(chunk);
		if (isFirst) for (const chunk of wanted) this.#drawn.add(chunk);
		else if (!this.#frame) this.#more();
	}

	#more = () => {
		this.#frame = 0;
		const missing = this.#wanted.filter((chunk) => !this.#drawn.has(chunk));
		for (const chunk of missing.slice(0, A_FRAME)) this.#drawn.add(chunk);
		if (missing.length > A_FRAME) this.#frame = requestAnimationFrame(this.#more);
	};

	stop() {
		cancelAnimationFrame(this.#frame);
	}
}
