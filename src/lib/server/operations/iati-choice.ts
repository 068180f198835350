import type { Acting } from '#lib/server/operations/acting.ts';

/** What an administrator takes over of a file. */
export type IatiChoice = {
	import_id: number;
	identifiers: string[];
	/** By sectorKey: the dimension, or null for none. Sectors that are not named keep what was remembered. */
	sectors: Map<string, string | null>;
	/** Of those that become new initiatives. */
	plan_code: string | null;
	visibility: 'public' | 'internal';
	/** How the file is called among the sources. */
	source: { title_th: string; title_en: string };
};
/** The file's place among the sources, and what the sectors now mean and meant before. */
export type Importing = IatiChoice & {
	source_key: string;
	meaning: Map<string, string | null>;
	before: Map<string, string | null>;
	acting: Acting;
};
