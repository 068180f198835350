import { expect, test } from 'vitest';
import { readOutlets } from './outlets.ts';

const read = (env: NodeJS.ProcessEnv) => Object.keys(readOutlets(env, 'https://tidtam.example.go.th'));
const mail = { SMTP_URL: 'smtps://mail.example.go.th', MAIL_FROM: 'ระบบติดตาม <tidtam@example.go.th>' };
const hook = { WEBHOOK_URL: 'https://hook.example.go.th/in', WEBHOOK_SECRET: 'sixteen characters' };

test('nothing leaves where nothing is set, and each way where it is', () => {
	expect(read({})).toEqual([]);
	expect(read(mail)).toEqual(['mail', 'email']);
	expect(read({ ...mail, ...hook })).toEqual(['mail', 'email', 'webhook']);
});

test.each([
	[{ ...mail, MAIL_FROM: '' }, 'MAIL_FROM'],
	[{ ...mail, SMTP_URL: 'mail.example.go.th' }, 'SMTP_URL'],
	[{ ...hook, WEBHOOK_SECRET: 'short' }, 'WEBHOOK_SECRET'],
	[{ ...hook, WEBHOOK_URL: 'file:///etc/passwd' }, 'WEBHOOK_URL']
])('half a setting is refused by its name, without its secret', (env, name) => {
	expect(() => read(env)).toThrow(name);
});
