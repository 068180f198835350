import { deserialize } from '$app/forms';
import type { Send } from '#lib/charts/timeline/edit/send.ts';

/** Posts a form of another page as that page's own script would. */
export const sendForm: Send = async (action, data) => {
	try {
		const body = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
		const answer = await fetch(action, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			body
		});
		return deserialize(await answer.text());
	} catch (error) {
		return { type: 'error', error: error as App.Error };
	}
};
