export const KINDS = ['csv', 'xlsx', 'pdf'] as const;

/** Bytes of an empty file and of each row, as measured. */
const SIZES = { csv: [1_500, 700], xlsx: [9_000, 120], pdf: [80_000, 2_300] } as const;

/** What to expect before the file is made: '40 KB', '7 MB'. */
export function fileSize(kind: (typeof KINDS)[number], rows: number): string {
	const [empty, each] = SIZES[kind];
	const bytes = empty + each * rows;
	return bytes < 950_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
