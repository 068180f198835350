/** What server/shown-views.ts gives a list's page. */
export type ListToolsData = {
	views: { id: number; name: string; query: string; isOwn: boolean }[];
	columns: { list: string; isNarrowed: boolean; options: { key: string; head: string; isOn: boolean }[] };
};
