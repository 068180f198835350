/** The kinds of file that lists can be taken away in; any other is a page that does not exist. */
export function match(value: string): value is 'csv' | 'xlsx' | 'pdf' {
	return value === 'csv' || value === 'xlsx' || value === 'pdf';
}
