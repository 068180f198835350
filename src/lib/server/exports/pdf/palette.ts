/** The light half of components/styles/tokens.css, which a test compares it with: paper has no dark mode. */
export const PALETTE = {
	ink: '#1c2126',
	ink2: '#555e67',
	line: '#e2ded5',
	'line-strong': '#8b8f94',
	track: '#efece4',
	hatch: '#d8d3c6',
	brand: '#0b4f6c',
	highlight: '#fff6dd',
	d1: '#3b5b92',
	d2: '#a8681c',
	d3: '#a2406b',
	d4: '#5b5f66',
	d5: '#2b7a6b',
	d6: '#6a4fa3',
	d0: '#7a7468',
	ok: '#1e6f43',
	warn: '#7f5200',
	bad: '#b3261e',
	none: '#5f6670'
} as const;

/** The colour of a line of the overview: all, none stated, or a dimension by its position. */
export function lineColour(code: string, position: number | undefined): string {
	return code === 'total'
		? PALETTE.brand
		: (PALETTE[`d${position ?? 0}` as keyof typeof PALETTE] ?? PALETTE.d0);
}
