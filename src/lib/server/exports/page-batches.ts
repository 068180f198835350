/** Rows of a list that is asked for page by page, at most so many: few enough that the next page may wait for the last. */
export async function* pageBatches<Row>(
	list: (page: { limit: number; offset: number }) => Promise<Row[]>,
	most = Number.POSITIVE_INFINITY,
	batch = 1000
): AsyncGenerator<Row[]> {
	for (let offset = 0; offset < most; offset += batch) {
		const rows = await list({ limit: Math.min(batch, most - offset), offset });
		if (rows.length > 0) yield rows;
		if (rows.length < batch) return;
	}
}
