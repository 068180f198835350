import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccessRecords } from '../support/access-records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { Client, grant, signedIn } from '../support/client.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	({ client } = await signedIn(app, 'administrator', [grant('administrator')]));
});
afterAll(() => app?.stop());

test.each([
	'/initiatives/%00',
	'/initiatives?text=%00',
	'/plans/%E0%A4%A',
	'/initiatives/%ZZ',
	'/dimensions/../../etc/passwd%00',
	'/password/%00',
	'/sign-in?next=%00',
	'/%C0%AE'
])('%s is a 4xx', async (path) => {
	const { status } = await new Client(app.origin).get(path);
	expect(status).toBeGreaterThanOrEqual(400);
	expect(status).toBeLessThan(500);
});

test.each([
	'/?year=99999999999999999999&quarter=9&weight=x',
	'/?year=-1&quarter=ก&lang=xx',
	'/initiatives?page=-1&sort=drop%20table&status=x&health=y&dimension=z',
	'/initiatives?page=999999999999999999999999',
	`/initiatives?text=${encodeURIComponent('%_\\\'"<script>')}`,
	'/initiatives?year=๒๕๖๓&organisation=%27%20or%201%3D1--',
	'/timeline?from=x&to=y&group=z',
	'/left-out?year=NaN',
	'/exports/initiatives.csv?year=1e309&page=x',
	'/reports/quarterly.pdf?year=0&quarter=-1&dimension=%3Cb%3E'
])('%s is answered without a failure', async (path) => {
	expect((await client.get(path)).status).toBeLessThan(500);
});

test('raw Thai bytes in the request line end in a 4xx, and the server lives', async () => {
	const { port } = new URL(app.origin);
	const answer = await new Promise<string>((resolve, reject) => {
		const socket = connect(Number(port), 'localhost', () =>
			socket.write(
				Buffer.from(
					`GET /initiatives?text=โครงการ HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`
				)
			)
		);
		let text = '';
		socket
			.on('data', (chunk) => (text += chunk))
			.on('end', () => resolve(text))
			.on('error', reject);
	});
	expect(answer).toMatch(/^HTTP\/1\.1 [234]/);
	expect((await client.get('/healthz')).status).toBe(200);
});

test('nothing of all this was a bug', () => {
	expect(
		app
			.output()
			.split('\n')
			.filter((line) => line.includes('"level":50'))
	).toEqual([]);
});
