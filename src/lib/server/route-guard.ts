import {
	canAdminister,
	canCreateAny,
	canHaveTasks,
	type Actor,
	type Verdict
} from '#lib/domain/permission.ts';

/** Open even where the setting asks everyone to sign in. */
const ALWAYS_OPEN = new Set([
	'/sign-in',
	'/sign-out',
	'/password/[token]',
	'/healthz',
	'/readyz',
	'/calendar/[token].ics',
	'/unsubscribe/[token]'
]);
/** Probes ask for nothing: no session, no language. */
const PROBES = new Set(['/healthz', '/readyz']);
const SIGNED_IN = /^\/(account|reminders|tasks)(\/|$)/;
const ADMINISTRATION = /^\/admin(\/|$)/;
const REVIEW = /^\/review(\/|$)/;
const CREATION = /^\/(next-year|imports)(\/|$)/;
const INITIATIVES = /^\/initiatives(\/|$)/;

export function isProbe(routeId: string | null): boolean {
	return routeId !== null && PROBES.has(routeId);
}

/** The first check of a request, by route id; every load and action checks again, for the record itself. */
export function guardRoute(
	routeId: string | null,
	method: string,
	user: Actor | null,
	signInRequired: boolean
): Verdict {
	if (routeId === null || ALWAYS_OPEN.has(routeId)) return true;
	const isWrite = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
	if (!user && (signInRequired || isWrite || SIGNED_IN.test(routeId))) return 'sign_in';
	if (ADMINISTRATION.test(routeId)) return canAdminister(user);
	if (CREATION.test(routeId)) return canCreateAny(user);
	if (REVIEW.test(routeId) || (isWrite && INITIATIVES.test(routeId))) return canHaveTasks(user);
	return true;
}
