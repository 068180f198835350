type Standing = { id: number; state: string; stage: string | null; percent: number | null };
const EVERY_MS = 1_500;

/** Asks now and then how far one's files are; tells of every change since `shown`, with the ids of those that became ready. Gives what ends it. */
export function watchFiles(shown: Standing[], changed: (ready: number[]) => Promise<void>): () => void {
	let last = shown.map(({ id, state, stage, percent }) => ({ id, state, stage, percent }));
	let isAsking = false;
	const look = async () => {
		if (isAsking || document.hidden) return;
		isAsking = true;
		try {
			const answer = await fetch('/account/files/state', { headers: { accept: 'application/json' } });
			if (!answer.ok) return;
			const { files } = (await answer.json()) as { files: Standing[] };
			const before = last;
			last = files;
			if (JSON.stringify(before) === JSON.stringify(files)) return;
			await changed(
				files
					.filter(
						({ id, state }) =>
							state === 'ready' && before.some((one) => one.id === id && one.state !== 'ready')
					)
					.map(({ id }) => id)
			);
		} catch {
			// Away for a moment: asked again.
		} finally {
			isAsking = false;
		}
	};
	const timer = setInterval(() => void look(), EVERY_MS);
	return () => clearInterval(timer);
}
