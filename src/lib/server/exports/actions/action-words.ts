import type { ActionFilter } from '#lib/domain/action-filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import actions from '#lib/i18n/actions.ts';

/** What an actions' filter narrows beside the initiatives, as a person would say it. */
export function actionWords(
	{ state, kind, owner }: Pick<ActionFilter, 'state' | 'kind' | 'owner'>,
	lang: Lang
): string {
	const t = actions(lang);
	const words = [`${t.state} ${t.shown[state]}`];
	if (kind) words.push(t.kinds[kind]);
	if (owner) words.push(owner === 'me' ? t.mine : `${t.owner} ${owner}`);
	return words.join(' · ');
}
