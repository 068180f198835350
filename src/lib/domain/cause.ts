import { explanationKinds, type ExplanationKind } from './report-values.ts';

/** The main cause of a delay, or that the report names none: unknown is its own part, never left out. */
export const causes = [...explanationKinds, 'unstated'] as const;
export type Cause = ExplanationKind | 'unstated';

/** Reads a cause from an address; null, which does not narrow, where it is none. */
export function readCause(text: string | null): Cause | null {
	return causes.find((one) => one === text) ?? null;
}
