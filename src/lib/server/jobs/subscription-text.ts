import { parsePeriodKey } from '#lib/domain/calendar.ts';
import { initiativeOf } from '#lib/domain/made-file.ts';
import { formatDate, formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import gallery from '#lib/i18n/gallery.ts';
import subscriptions from '#lib/i18n/subscriptions.ts';

type Named = { view_name: string | null; report: string | null; path: string; query: string };

/** What is subscribed to, by its own name: the view's, or the report's, with the initiative that it is of. */
export function subscribedName({ view_name, report, ...address }: Named, lang: Lang): string {
	const code = report && initiativeOf(address);
	const reports = gallery(lang).reports;
	const name =
		view_name ??
		(report && Object.hasOwn(reports, report)
			? reports[report as keyof typeof reports].title
			: (report ?? ''));
	return code ? `${name}: ${code}` : name;
}

type DeliveredFile = Named & {
	name: string;
	occasion: string;
	file_id: number;
	file_name: string;
	isAttached: boolean;
};

/** A mail in Thai, and below it in English; the one secret in it is the link that ends the subscription. */
export function subscriptionMail(
	{ name, occasion, file_id, file_name, isAttached, ...of }: DeliveredFile,
	links: { origin: string; stop: string }
): { subject: string; text: string } {
	const when = (lang: Lang) => {
		const period = parsePeriodKey(occasion);
		return period
			? subscriptions(lang).mail.closeOf(formatPeriod(period, lang, 'long'))
			: formatDate(occasion, lang);
	};
	const part = (lang: Lang) => {
		const t = subscriptions(lang).mail;
		return [
			t.dear(name),
			'',
			t.lead(subscribedName(of, lang), when(lang)),
			isAttached ? t.attached(file_name) : t.tooBig,
			'',
			`${t.files}: ${links.origin}/account/files?file=${file_id}`,
			'',
			`${t.stop}: ${links.stop}`,
			'',
			t.automatic
		];
	};
	return {
		subject: subscriptions.th.mail.subject(subscribedName(of, 'th'), when('th')),
		text: [...part('th'), '', '—', '', ...part('en'), ''].join('\n')
	};
}
