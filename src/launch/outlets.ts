import { makeOutlets, type Outlets } from '#lib/server/jobs/outlets.ts';
import { LaunchError } from './launch-error.ts';

/** Where messages leave, as the environment says; half a setting is refused at the start, not found out at the first message. */
export function readOutlets(env: NodeJS.ProcessEnv, origin: string): Outlets {
	const [smtpUrl, mailFrom, webhookUrl, webhookSecret] = [
		env['SMTP_URL'],
		env['MAIL_FROM'],
		env['WEBHOOK_URL'],
		env['WEBHOOK_SECRET']
	];
	if (smtpUrl && !/^smtps?:$/.test(URL.parse(smtpUrl)?.protocol ?? ''))
		throw new LaunchError('SMTP_URL must be like smtp://name:password@mail.example.go.th:587 or smtps://…');
	if (smtpUrl && !mailFrom?.includes('@'))
		throw new LaunchError(
			'SMTP_URL needs MAIL_FROM, the address that mails come from, such as tidtam@example.go.th'
		);
	if (webhookUrl && !/^https?:$/.test(URL.parse(webhookUrl)?.protocol ?? ''))
		throw new LaunchError('WEBHOOK_URL must begin with https:// or http://');
	if (webhookUrl && (webhookSecret ?? '').length < 16)
		throw new LaunchError(
			'WEBHOOK_URL needs WEBHOOK_SECRET: 16 characters or more, which sign what is sent there'
		);
	return makeOutlets({ smtpUrl, mailFrom, webhookUrl, webhookSecret, origin });
}
