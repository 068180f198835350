import type { ActionResult } from '@sveltejs/kit';

/** What an action answers to a fetch. Kit's own reader works in a page alone: it asks the running app how to read its data. */
export function actionResult(text: string): ActionResult {
	const result = JSON.parse(text);
	if (typeof result.data !== 'string') return result;
	const flat: unknown[] = JSON.parse(result.data);
	// Each place of the list is a plain value, or names the places of its parts.
	const read = (place: number): unknown => {
		const value = flat[place];
		if (Array.isArray(value)) return value.map(read);
		return value !== null && typeof value === 'object'
			? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, read(part)]))
			: value;
	};
	return { ...result, data: read(0) };
}
