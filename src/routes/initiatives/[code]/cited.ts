import type { PageData } from './$types';

type Citation = PageData['citations'][number];

/** On what a field rests: cited as stated, as our reading, both, or not at all. */
export function basesOf(citations: Citation[], fields: string[]): ('stated' | 'editorial')[] {
	const found = new Set(
		citations
			.filter(({ field }) => field !== null && fields.includes(field.split(':')[0]!))
			.map(({ basis }) => basis)
	);
	return (['stated', 'editorial'] as const).filter((basis) => found.has(basis));
}
