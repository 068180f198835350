/** The kinds of file that documents can be taken away in: to read, or to edit. */
export function match(value: string): value is 'pdf' | 'docx' {
	return value === 'pdf' || value === 'docx';
}
