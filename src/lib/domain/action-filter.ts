import { readFilter, writeFilter, type Filter } from './filter.ts';
import { actionKinds, type ActionKind } from './ladder.ts';

/** Which actions: `overdue` is open past its day. */
export const actionShown = ['open', 'overdue', 'done', 'dropped', 'all'] as const;
export type ActionShown = (typeof actionShown)[number];
/** What a list of initiatives is narrowed by, and an action's own: state, kind, owner (an organisation's code, or 'me'). */
export type ActionFilter = Filter & { state: ActionShown; kind: ActionKind | null; owner: string | null };

/** Reads the filter from an address; what is not understood does not narrow. Without a state it finds the open ones. */
export function readActionFilter(parameters: URLSearchParams): ActionFilter {
	const owner = parameters.get('owner');
	return {
		...readFilter(parameters),
		state: actionShown.find((one) => one === parameters.get('state')) ?? 'open',
		kind: actionKinds.find((one) => one === parameters.get('kind')) ?? null,
		owner: owner && /^[A-Za-z0-9-]{1,60}$/.test(owner) ? owner : null
	};
}

/** A path with the filter's query; `readActionFilter` of it gives the same filter. */
export function withActionFilter(
	path: string,
	{ state, kind, owner, ...filter }: Partial<ActionFilter>
): string {
	const parameters = new URLSearchParams(writeFilter(filter));
	for (const [name, value] of Object.entries({ state: state === 'open' ? null : state, kind, owner }))
		if (value) parameters.set(name, value);
	const query = parameters.toString();
	return query ? `${path}?${query}` : path;
}
