/** Where messages leave the product: by e-mail where SMTP is set, to a webhook where one is set. */
export type Channels = { email: boolean; webhook: boolean };

export function channelsSet(env: NodeJS.ProcessEnv = process.env): Channels {
	return { email: Boolean(env['SMTP_URL']), webhook: Boolean(env['WEBHOOK_URL']) };
}
