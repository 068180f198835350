import type { ActionResult } from '@sveltejs/kit';
import type errorsWords from '#lib/i18n/errors.ts';

/** Posts a form where a page of ours would, and gives its action's answer; one that no answer came for is an error. */
export type Send = (action: string, data: FormData) => Promise<ActionResult>;

/** Why a change was not taken; `conflict` = what somebody else saved meanwhile. */
export type Refusal = {
	errors: Record<string, keyof typeof errorsWords.th.fields>;
	conflict: { values: Record<string, string | string[]>; lock_version: number | null } | null;
	isUnknown: boolean;
};

/** Reads the answer to a form that was not taken. */
export function refusalOf(result: ActionResult): Refusal {
	if (result.type !== 'failure') return { errors: {}, conflict: null, isUnknown: true };
	const { errors = {}, conflict = null } = (result.data ?? {}) as Partial<Refusal>;
	return { errors, conflict, isUnknown: false };
}
