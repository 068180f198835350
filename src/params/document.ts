/** The kinds of file that documents can be taken away in: to read, to edit, or to reckon with. */
export function match(value: string): value is 'pdf' | 'docx' | 'xlsx' {
	return value === 'pdf' || value === 'docx' || value === 'xlsx';
}
