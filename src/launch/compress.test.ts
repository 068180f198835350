import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { compress } from './compress.ts';

const page = '<!doctype html>' + '<p>ติดตาม</p>'.repeat(500);
let close = () => {};
afterEach(() => close());

async function ask(
	handler: RequestListener,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<IncomingMessage> {
	const server = createServer((req, res) => {
		compress(req, res);
		handler(req, res);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	close = () => {
		server.closeAllConnections();
		server.close();
	};
	const { port } = server.address() as AddressInfo;
	const [response] = await once(request({ port, host: '127.0.0.1', method, headers }).end(), 'response');
	return response as IncomingMessage;
}

async function bytes(response: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const sendPage: RequestListener = (_req, res) => {
	res.writeHead(200, {
		'content-type': 'text/html',
		'content-length': Buffer.byteLength(page),
		etag: '"abc"'
	});
	res.end(page);
};

describe('compress', () => {
	test.each([
		['br', 'gzip, deflate, br', brotliDecompressSync],
		['gzip', 'gzip, br;q=0', gunzipSync]
	])('by %s, where the reader takes it', async (coding, accepted, decode) => {
		const response = await ask(sendPage, { 'accept-encoding': accepted });
		expect(response.headers).toMatchObject({
			'content-encoding': coding,
			'content-type': 'text/html; charset=utf-8',
			etag: 'W/"abc"',
			vary: 'Accept-Encoding'
		});
		expect(response.headers['content-length']).toBeUndefined();
		const body = await bytes(response);
		expect(body.length).toBeLessThan(page.length / 4);
		expect(decode(body).toString()).toBe(page);
	});

	test('leaves the rest as it is', async () => {
		const plain = await ask(sendPage);
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect((await bytes(plain)).toString()).toBe(page);
		close();
		const head = await ask(sendPage, { 'accept-encoding': 'br' }, 'HEAD');
		expect(head.headers['content-encoding']).toBeUndefined();
		close();
		const encoded = await ask(
			(_req, res) =>
				res.writeHead(200, { 'content-type': 'text/css', 'content-encoding': 'br' }).end('x'.repeat(5_000)),
			{
				'accept-encoding': 'gzip'
			}
		);
		expect(encoded.headers['content-encoding']).toBe('br');
		close();
		const picture = await ask(
			(_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(5_000)),
			{ 'accept-encoding': 'br' }
		);
		expect(picture.headers['content-encoding']).toBeUndefined();
	});

	test('passes on what a streamed page has so far', async () => {
		let finish = () => {};
		const response = await ask(
			(_req, res) => {
				res.setHeader('content-type', 'text/html');
				res.write(page);
				finish = () => void res.end('the rest');
			},
			{ 'accept-encoding': 'gzip' }
		);
		const [first] = await once(response, 'data');
		expect(first.length).toBeGreaterThan(0);
		finish();
		await bytes(response);
	});

	test('holds back a fast writer when the reader is slow', async () => {
		const line = Buffer.from(Array.from({ length: 64 * 1024 }, () => Math.floor(Math.random() * 94) + 33));
		const lines = 800;
		let written = 0;
		const response = await ask(
			(_req, res) => {
				res.setHeader('content-type', 'text/csv');
				const more = () => {
					while (written < lines) {
						written++;
						if (!res.write(line)) return void res.once('drain', more);
					}
					res.end();
				};
				more();
			},
			{ 'accept-encoding': 'br' }
		);
		response.pause();
		let before = -1;
		while (before !== written) {
			before = written;
			await delay(100);
		}
		expect(written).toBeLessThan(lines / 2);
		expect(brotliDecompressSync(await bytes(response)).length).toBe(line.length * lines);
	});
});
