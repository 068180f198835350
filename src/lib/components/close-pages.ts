/** Pages that answer "as at the close" (?as=close). All others are about the present, and say so when they are asked. */
const PAGES = new Set([
	'/',
	'/actions',
	'/dimensions/[code]',
	'/explanations',
	'/initiatives',
	'/initiatives/[code]',
	'/left-out',
	'/money',
	'/plans/[code]',
	'/reporting',
	'/reporting/list',
	'/reports',
	'/reports/plan-actual',
	'/reports/year-close'
]);

/** Whether a page was asked for figures as at a close, and has none. */
export function isOnlyOfNow(routeId: string | null, url: URL): boolean {
	return routeId !== null && url.searchParams.get('as') === 'close' && !PAGES.has(routeId);
}
