import * as v from 'valibot';
import { formatDate } from '#lib/domain/format-date.ts';
import { actionKinds, actionStates } from '#lib/domain/ladder.ts';
import type { Lang } from '#lib/domain/lang.ts';
import {
	choice,
	lockVersion,
	optionalLines,
	optionalText,
	requiredDay,
	requiredLines
} from '#lib/server/form-fields.ts';
import type { ErrorCode } from '#lib/server/parse-form.ts';
import type { ActionRecord } from '#lib/server/queries/action-record.ts';

const link = v.pipe(
	optionalText(1_000),
	v.check((value) => value === null || isWebAddress(value), 'not_a_link' satisfies ErrorCode)
);

/** Who is to do what by when. */
const plan = {
	kind: choice(actionKinds),
	owner_user_id: optionalText(200),
	owner_organisation_code: optionalText(60),
	due_date: requiredDay
};
export const newActionFields = v.object({ ...plan, task: requiredLines(2_000) });
export const actionPlanFields = v.object({ ...plan, task: optionalLines(2_000), lock_version: lockVersion });
/** How it came out. */
export const actionOutcomeFields = v.object({
	state: choice(actionStates),
	outcome: optionalLines(),
	minutes: optionalLines(20_000),
	minutes_link: link,
	drop_reason: optionalLines(2_000),
	lock_version: lockVersion
});

/** Never javascript: or another scheme: it becomes a link. */
function isWebAddress(text: string): boolean {
	return /^https?:\/\//.test(text) && URL.canParse(text);
}

/** What is saved of an action, as its forms show it. */
export function actionFields(
	action: Pick<
		ActionRecord,
		| 'kind'
		| 'task'
		| 'owner_user_id'
		| 'owner_organisation_code'
		| 'due_date'
		| 'state'
		| 'outcome'
		| 'minutes'
		| 'minutes_link'
		| 'drop_reason'
	>,
	lang: Lang
): Record<string, string> {
	const {
		kind,
		task,
		owner_user_id,
		owner_organisation_code,
		due_date,
		state,
		outcome,
		minutes,
		minutes_link,
		drop_reason
	} = action;
	return {
		kind,
		task: task ?? '',
		owner_user_id: owner_user_id ?? '',
		owner_organisation_code: owner_organisation_code ?? '',
		due_date: formatDate(due_date, lang),
		state,
		outcome: outcome ?? '',
		minutes: minutes ?? '',
		minutes_link: minutes_link ?? '',
		drop_reason: drop_reason ?? ''
	};
}
