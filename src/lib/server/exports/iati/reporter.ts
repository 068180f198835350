import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { findSetting } from '#lib/server/queries/setting.ts';

export const REPORTER_SETTING = 'iati_reporting_org';
/** Of ศอ.บต. among our organisations: in place of a registered identifier, which is not made up. */
export const OWN_CODE = 'sbpac';
/** Register, then number (XM-DAC-…, TH-…): no sign that the standard forbids. */
export const ORGANISATION_IDENTIFIER = /^[A-Z]{2}-[A-Za-z0-9]+(-[A-Za-z0-9.]+)+$/;

/** Who reports: the identifier that an administrator entered, or the code of our own records. */
export async function findReporter(db: Kysely<DB>): Promise<string> {
	const value = (await findSetting(db, REPORTER_SETTING))?.value;
	return typeof value === 'string' && value !== '' ? value : OWN_CODE;
}
