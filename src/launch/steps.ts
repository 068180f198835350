/** Runs a step of the start; says so when it takes longer than a second. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
	const began = performance.now();
	const slow = setTimeout(() => console.log(`${what} …`), 1_000);
	try {
		return await work();
	} finally {
		clearTimeout(slow);
		const seconds = (performance.now() - began) / 1_000;
		if (seconds > 1) console.log(`${what}: ${seconds.toFixed(1)} s`);
	}
}
