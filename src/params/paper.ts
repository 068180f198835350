/** The kinds of file that long reports can be taken away in: to read, or to go on with. */
export function match(value: string): value is 'pdf' | 'xlsx' {
	return value === 'pdf' || value === 'xlsx';
}
