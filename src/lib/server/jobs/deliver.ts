import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import {
	claimMessage,
	listMessageItems,
	markFailed,
	markSent,
	MOST_TRIES
} from '#lib/server/queries/reminder-outbox.ts';
import { Unknown, type Outlets } from './outlets.ts';

/** One try to send a message. Throws where it failed and is to be tried again; else it has left, was given up, or is another's. */
export async function deliver(
	db: Kysely<DB>,
	id: number,
	outlets: Outlets,
	today: IsoDate
): Promise<'sent' | 'given_up' | 'not_mine'> {
	const message = await claimMessage(db, id);
	const send = message && outlets[message.channel];
	if (!message) return 'not_mine';
	const giveUp = async (why: string) => {
		await markFailed(db, id, why, true);
		return 'given_up' as const;
	};
	if (!send) return giveUp('not_set');
	// An account that was disabled meanwhile, or that belongs to the sample set, gets no mail.
	if (message.channel === 'email' && !message.email) return giveUp('nobody');
	const items = await listMessageItems(db, message, today);
	if (items.length === 0) return giveUp('done');
	try {
		await send(message, items);
	} catch (error) {
		if (error instanceof Unknown) return giveUp('unknown');
		const isLast = message.attempts >= MOST_TRIES;
		await markFailed(db, id, failureText(error), isLast);
		if (isLast) return 'given_up';
		throw error;
	}
	await markSent(db, id);
	return 'sent';
}

/** The other side's own words, without an address: they may name a person. */
export function failureText(error: unknown): string {
	const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number };
	const cause = (error as Error).cause as { code?: string } | undefined;
	return [code ?? cause?.code, responseCode, message]
		.filter(Boolean)
		.join(' ')
		.replace(/[^\s<>]+@[^\s<>]+/g, '…')
		.replace(/\w+:\/\/\S+/g, '…');
}
