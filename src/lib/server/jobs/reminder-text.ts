import { periodKey } from '#lib/domain/calendar.ts';
import { formatDate, formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import reminderMail from '#lib/i18n/reminder-mail.ts';
import type { Message, MessageItem } from '#lib/server/queries/reminder-outbox.ts';

const MOST = 30;
const periodOf = ({ fiscal_year, quarter }: Message) => ({ fiscalYear: fiscal_year, quarter });

function words(message: Message, items: MessageItem[], lang: Lang) {
	const [first] = items;
	return {
		n: items.length,
		period: formatPeriod(periodOf(message), lang, 'long'),
		due: first?.due_date ? formatDate(first.due_date, lang) : null
	};
}

/** A mail in Thai, and below it in English; links lead to our own address, and nothing in it is secret. */
export function mailText(
	message: Message,
	items: MessageItem[],
	origin: string
): { subject: string; text: string } {
	const part = (lang: Lang) => {
		const t = reminderMail(lang);
		const lines = items
			.slice(0, MOST)
			.flatMap((item) => [
				`- ${item.code} ${t.item(titleIn(item, lang), item.due_date && formatDate(item.due_date, lang))}`,
				`  ${origin}/initiatives/${encodeURIComponent(item.code)}/reports/${periodKey(periodOf(message))}${message.kind === 'waiting' ? '/approval' : ''}`
			]);
		if (items.length > MOST) lines.push(t.more(items.length - MOST));
		return [
			t.dear(message.name ?? ''),
			'',
			t.lead[message.kind](words(message, items, lang)),
			'',
			...lines,
			'',
			`${t.all}: ${origin}/tasks`,
			'',
			t.automatic
		];
	};
	return {
		subject: reminderMail.th.subject[message.kind](words(message, items, 'th')),
		text: [...part('th'), '', '—', '', ...part('en'), ''].join('\n')
	};
}

/** What the webhook is told: counts and a sentence to pass on, no title and no name, for it leads out of the house. */
export function webhookBody(message: Message, items: MessageItem[], origin: string): string {
	const period = periodOf(message);
	return JSON.stringify({
		id: message.id,
		kind: message.kind,
		period: periodKey(period),
		due_date: items[0]?.due_date ?? null,
		owed: items.length,
		text_th: reminderMail.th.subject[message.kind](words(message, items, 'th')),
		text_en: reminderMail.en.subject[message.kind](words(message, items, 'en')),
		url: `${origin}/tasks`
	});
}
