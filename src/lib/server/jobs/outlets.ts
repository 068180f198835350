import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Message, MessageItem } from '#lib/server/queries/reminder-outbox.ts';
import { mailText, webhookBody } from './reminder-text.ts';

/** Throws what the other side said; `isUnknown` where it may have been accepted all the same. */
export type Send = (message: Message, items: MessageItem[]) => Promise<void>;
/** A mail that somebody else has written; `id` makes its Message-ID, the same for ever, whoever sends it. */
export type PostMail = (mail: Mail) => Promise<void>;
export type Mail = {
	id: string;
	to: { name: string; address: string };
	subject: string;
	text: string;
	headers?: Record<string, string>;
	attachments?: { filename: string; content: Buffer; contentType: string }[];
};
export type Outlets = { email?: Send; webhook?: Send; mail?: PostMail };
export type OutletSettings = {
	smtpUrl?: string | undefined;
	mailFrom?: string | undefined;
	webhookUrl?: string | undefined;
	webhookSecret?: string | undefined;
	origin: string;
};

const PATIENCE_MS = 10_000;

/** A message that may have arrived although no answer came: sent again, it would come twice. */
export class Unknown extends Error {}

export function makeOutlets({
	smtpUrl,
	mailFrom,
	webhookUrl,
	webhookSecret,
	origin
}: OutletSettings): Outlets {
	const mail = smtpUrl && mailFrom ? mailer(smtpUrl, mailFrom, origin) : undefined;
	return {
		...(mail && {
			mail,
			email: (message, items) =>
				mail({
					id: `reminder-${message.id}`,
					to: { name: message.name ?? '', address: message.email! },
					...mailText(message, items, origin)
				})
		}),
		...(webhookUrl && webhookSecret && { webhook: poster(webhookUrl, webhookSecret, origin) })
	};
}

function mailer(smtpUrl: string, from: string, origin: string): PostMail {
	const times = {
		connectionTimeout: PATIENCE_MS,
		greetingTimeout: PATIENCE_MS,
		socketTimeout: 3 * PATIENCE_MS
	};
	const transport = createTransport({
		url: smtpUrl,
		...times,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return async ({ id, headers, ...mail }) => {
		try {
			await transport.sendMail({
				from,
				...mail,
				textEncoding: 'base64',
				messageId: `<${id}@${new URL(origin).hostname}>`,
				headers: { ...headers, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
			});
		} catch (error) {
			throw mayHaveArrived(error as MailError) ? new Unknown('unknown', { cause: error }) : error;
		}
	};
}

type MailError = Error & {
	code?: string;
	originalCode?: string;
	responseCode?: number;
	syscall?: string;
	timeoutType?: string;
};
const NEVER_REACHED = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** Not where the server said no, nor where it was never reached: only where a connection broke or went silent. */
function mayHaveArrived({ code, originalCode, responseCode, syscall, timeoutType }: MailError): boolean {
	if (responseCode || syscall === 'connect' || NEVER_REACHED.test(originalCode ?? '')) return false;
	return (
		code === 'ESOCKET' || code === 'ECONNECTION' || (code === 'ETIMEDOUT' && timeoutType === 'SOCKET_TIMEOUT')
	);
}

function poster(url: string, secret: string, origin: string): Send {
	return async (message, items) => {
		const body = webhookBody(message, items, origin);
		const time = Math.floor(Date.now() / 1_000);
		const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
		const response = await fetch(url, {
			method: 'POST',
			// A redirect could lead our signature elsewhere.
			redirect: 'manual',
			headers: {
				'content-type': 'application/json',
				'x-tidtam-delivery': String(message.id),
				'x-tidtam-signature': `t=${time},v1=${signature}`
			},
			body,
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		await response.body?.cancel();
		if (!response.ok) throw new Error(`HTTP ${response.status}`);
	};
}
