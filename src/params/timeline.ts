/** The kinds of file that a timeline can be taken away in. */
export function match(value: string): value is 'svg' | 'png' | 'pdf' | 'xml' | 'ics' {
	return value === 'svg' || value === 'png' || value === 'pdf' || value === 'xml' || value === 'ics';
}
