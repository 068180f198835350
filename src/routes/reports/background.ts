import { fileAddress, type Choice, type Report, type ReportId } from './gallery.ts';

/** A page of means, or a line a dimension or group: made while one waits, however much there is. */
const SHORT: readonly ReportId[] = ['summary', 'dimensions', 'money'];

/** The files of a card that grow with what they are of, and so may take long. */
export function longFiles(
	report: Report,
	choice: Choice,
	nameOf: (file: ReturnType<Report['files']>[number]) => string
): { address: string; name: string }[] {
	if (SHORT.includes(report.id)) return [];
	return report
		.files(choice)
		.map((file) => ({ address: fileAddress(file, choice, report.isEnglish), name: nameOf(file) }));
}
