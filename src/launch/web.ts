import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { logRequest } from './access-log.ts';
import { compress } from './compress.ts';
import { LaunchError } from './launch-error.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { addressOf, isLoopback, type Settings } from './settings.ts';

export type Handler = (req: IncomingMessage, res: ServerResponse) => void;

export interface Web {
	/** Address that links and form checks take for our own. */
	origin: string;
	/** From now on requests are answered; before, they get a 503. */
	open(handler: Handler): void;
	/** Lets requests in flight finish, then ends. */
	close(patienceMs: number): Promise<void>;
}

/** Takes the port at once, so that a second start learns that it is taken before it touches anything. */
export async function takePort(settings: Settings, logger: Logger): Promise<Web> {
	let handler: Handler = starting;
	let closing = false;
	const server = createServer((req, res) => {
		logRequest(logger, req, res);
		setSecurityHeaders(res, origin.startsWith('https:'));
		if (closing) res.setHeader('connection', 'close');
		const elsewhere = settings.origin ? undefined : properAddress(req, origin);
		if (elsewhere) {
			res.writeHead(307, { location: elsewhere }).end();
			return;
		}
		compress(req, res);
		if (isOneClick(req) || isApi(req)) req.headers.origin = origin;
		handler(req, res);
		// A connection kept alive would hold up the end for its whole timeout.
		res.once('close', () => closing && server.closeIdleConnections());
	});

	server.listen(settings.port, settings.host);
	await once(server, 'listening').catch((error) => {
		throw new LaunchError(whyNot(error, settings));
	});
	const origin = settings.origin ?? addressOf(settings.host, (server.address() as AddressInfo).port);

	return {
		origin,
		open(opened) {
			handler = opened;
		},
		async close(patienceMs) {
			closing = true;
			const closed = once(server, 'close');
			server.close();
			const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
			await closed;
			clearTimeout(impatience);
			await setImmediate();
		}
	};
}

function starting(_req: IncomingMessage, res: ServerResponse) {
	res.writeHead(503, {
		'content-type': 'text/plain; charset=utf-8',
		'retry-after': '2',
		'cache-control': 'no-store'
	});
	res.end('Tidtam กำลังเริ่มทำงาน · Tidtam is starting\n');
}

/** Forms are only taken from our own address: whoever came by another name of this machine is led to it. */
function properAddress(req: IncomingMessage, origin: string): string | undefined {
	const host = req.headers.host;
	// Probes come by address and follow nothing.
	if (
		!host ||
		req.url === '/healthz' ||
		req.url === '/readyz' ||
		(req.method !== 'GET' && req.method !== 'HEAD')
	)
		return undefined;
	const requested = URL.parse(`http://${host}`);
	if (!requested || requested.origin === origin || !isLoopback(requested.hostname)) return undefined;
	return origin + req.url;
}

/** A mail program's one-click unsubscribe (RFC 8058) comes from no page, so it names no origin: what lets it in is the secret in its address. */
function isOneClick(req: IncomingMessage): boolean {
	return (
		req.method === 'POST' && req.headers.origin === undefined && /^\/unsubscribe\/[\w-]+$/.test(req.url ?? '')
	);
}

/** Programs ask by token, and a cookie counts for nothing there: which page a body comes from matters to nobody, and what is no JSON is refused in the API's own words. */
function isApi(req: IncomingMessage): boolean {
	return req.method !== 'GET' && /^\/api\/v1(\/|$)/.test(req.url ?? '');
}

function whyNot({ code }: NodeJS.ErrnoException, { host, port }: Settings): string {
	if (code === 'EADDRINUSE')
		return `port ${port} is taken. Is Tidtam running already? Otherwise choose another: PORT=3001 npm start`;
	if (code === 'EACCES')
		return `port ${port} may not be opened by this user; choose one above 1023: PORT=3000 npm start`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
		return `HOST=${host} is not an address of this machine.`;
	return `cannot listen on ${host}:${port}: ${code}.`;
}
