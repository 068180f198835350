import { explanationKinds, type ExplanationKind } from './report-values.ts';

/** The main cause of a delay, or that the report names none: unknown is its own part, never left out. */
export const causes = [...explanationKinds, 'unstated'] as const;
export type Cause = ExplanationKind | 'unstated';

/** Of an address; what is none does not narrow. */
export function readCause(text: string | null): Cause | null {
	return causes.find((one) => one === text) ?? null;
}
