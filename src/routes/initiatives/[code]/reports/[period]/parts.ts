/** Parts of a report, for those who write one a page; without one named all stand on one page. */
export const reportParts = ['progress', 'indicators', 'money', 'words'] as const;
export type ReportPart = (typeof reportParts)[number];

/** The part that an address asks for; null: all. */
export function readPart(url: URL): ReportPart | null {
	const requested = url.searchParams.get('part');
	return reportParts.find((part) => part === requested) ?? null;
}

/** The part after this one, of those that this report has; null after the last. */
export function nextPart(part: ReportPart, hasIndicators: boolean): ReportPart | null {
	const parts = reportParts.filter((one) => one !== 'indicators' || hasIndicators);
	return parts[parts.indexOf(part) + 1] ?? null;
}
