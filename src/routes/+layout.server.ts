import type { LayoutServerLoad } from './$types';

// Placeholder until the sign-in slice lands its own.
export const load: LayoutServerLoad = ({ url }) => ({
	lang: (url.searchParams.get('lang') === 'en' ? 'en' : 'th') as 'th' | 'en',
	user: null as null | { id: string; name: string; email: string; isSample: boolean; isAdministrator: boolean },
	hasSample: false,
	taskCount: 0
});
