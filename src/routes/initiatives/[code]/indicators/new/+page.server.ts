import type { Actions, PageServerLoad } from './$types';
import { editHead } from '../../load-editable.ts';
import { keepDefinition, loadDefinition } from '../load-definition.ts';

export const load: PageServerLoad = async (event) => {
	const { record, years, fields } = await loadDefinition(event);
	return { ...editHead(record, event.url), years, fields };
};

export const actions: Actions = { default: keepDefinition };
