import type { Lang } from '#lib/domain/lang.ts';
import type { Role } from '#lib/domain/permission.ts';
import account from '#lib/i18n/account.ts';

export type NamedGrant = { role: Role } & Record<
	`${'organisation' | 'dimension' | 'place'}_${Lang}`,
	string | null
>;

/** 'เจ้าหน้าที่ · ศอ.บต.': the role and what it is narrowed to. */
export function grantWords(grant: NamedGrant, lang: Lang): string {
	const t = account(lang);
	const scope = (['organisation', 'dimension', 'place'] as const)
		.map((kind) => grant[`${kind}_${lang}`] ?? grant[`${kind}_th`])
		.filter((name) => name !== null);
	return t.grant(t.role[grant.role], scope.length > 0 ? scope.join(' · ') : t.everywhere);
}
