import { db } from '#lib/server/db/database.ts';
import { findSetting } from '#lib/server/queries/setting.ts';

const FRESH_MS = 5_000;
let kept: { value: boolean; at: number } | undefined;

/** The setting require_sign_in; another process's change is seen within five seconds. */
export async function isSignInRequired(now: number): Promise<boolean> {
	if (!kept || now - kept.at > FRESH_MS)
		kept = { value: (await findSetting(db, 'require_sign_in'))?.value === true, at: now };
	return kept.value;
}

export function forgetSignInRequired() {
	kept = undefined;
}
