import type { Values } from '#lib/domain/import/subject.ts';

/** A record as a file has it, in canonical values. `fixed`: why no file may change it. `stored`: what a subject's own writer needs besides. */
export type ImportRecord<S = unknown> = {
	id: number;
	initiative_id: number;
	values: Values;
	fixed: string | null;
	stored: S;
};

/** '1234.5' of '1234.5000': as decimals stand in canonical values. */
export function plainDecimal(value: string | null): string | null {
	return value === null ? null : value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
