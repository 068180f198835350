import type { Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { WAIT_SETTING } from '#lib/server/queries/holders.ts';
import { insertRuleVersion, listRuleVersions, type Rule } from '#lib/server/queries/rule-version.ts';
import { findSetting, updateSetting } from '#lib/server/queries/setting.ts';

export function setRequireSignIn(
	trx: Transaction<DB>,
	actor: Actor,
	edit: { value: boolean; lock_version: number },
	by: By
): Promise<void> {
	return setSetting(trx, actor, 'require_sign_in', edit, by);
}

/** Sets our registered identifier in IATI files; null: none. The files change with it. */
export async function setIatiReporter(
	trx: Transaction<DB>,
	actor: Actor,
	edit: { value: string | null; lock_version: number },
	by: By
): Promise<void> {
	await setSetting(trx, actor, 'iati_reporting_org', edit, by);
}

/** Sets the days that a report may wait for one reviewer before it climbs to the next. */
export function setReviewWait(
	trx: Transaction<DB>,
	actor: Actor,
	edit: { value: number; lock_version: number },
	by: By
): Promise<void> {
	return setSetting(trx, actor, WAIT_SETTING, edit, by);
}

async function setSetting(
	trx: Transaction<DB>,
	actor: Actor,
	key: string,
	{ value, lock_version }: { value: boolean | number | string | null; lock_version: number },
	by: By
) {
	allowReal(actor);
	const before = await findSetting(trx, key);
	if ((await updateSetting(trx, key, value, lock_version)) === 0)
		throw new Conflict({ [key]: value }, { [key]: before?.value });
	await insertAuditEvent(trx, {
		...by,
		action: 'setting.change',
		record_type: 'app_setting',
		record_id: key,
		before: { value: before?.value ?? null },
		after: { value }
	});
}

/** Sets new bounds as a new version of the rule: open periods are computed anew, closed ones keep theirs. */
export async function setHealthBounds(
	trx: Transaction<DB>,
	actor: Actor,
	edit: Rule & { reason: string },
	today: IsoDate,
	by: By
): Promise<void> {
	allowReal(actor);
	const { reason, version, ...bounds } = edit;
	const before = (await listRuleVersions(trx))[0]!;
	const isNew =
		before.version === version &&
		(await insertRuleVersion(trx, { ...bounds, version: version + 1 }, reason, by.actor_id));
	if (!isNew) throw new Conflict({ ...bounds }, { ...before });
	await refreshFigures(trx, 'all', today);
	await insertAuditEvent(trx, {
		...by,
		action: 'rule.change',
		record_type: 'rule_version',
		record_id: version + 1,
		before,
		after: bounds,
		reason
	});
}

/** Settings are for all data: a sample account changes none. */
function allowReal(actor: Actor) {
	const verdict = canAdministerRow(actor, { is_sample: false });
	if (verdict !== true) throw new Forbidden(verdict);
}
