import { json } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import common from '#lib/i18n/common.ts';
import { listDimensions } from '#lib/server/queries/dimensions.ts';

/** The code list that sectors of our IATI files are from (vocabulary 99): the dimensions in order, and 'none' for an initiative without any. */
export const GET = async () => {
	const dimensions = (await listDimensions(db)).map(({ code, name_th, name_en }) => ({
		code,
		name_th,
		name_en
	}));
	return json({
		dimensions: [
			...dimensions,
			{ code: 'none', name_th: common.th.noDimension, name_en: common.en.noDimension }
		]
	});
};
