import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
	port: number;
	/** Ends every connection at once. */
	cut(): void;
	/** From now on what is sent arrives nowhere, and nobody is told; connections from before stay deaf for good. */
	partition(): void;
	heal(): void;
	close(): void;
}

/** Stands between the server and its database, as the network does. */
export async function startProxy(target: string): Promise<Proxy> {
	const pairs = new Set<{ inner: Socket; outer: Socket; deaf: boolean }>();
	let parted = false;
	const server = createServer((outer) => {
		const pair = { outer, inner: connect(target), deaf: parted };
		pairs.add(pair);
		for (const [from, to] of [
			[pair.outer, pair.inner],
			[pair.inner, pair.outer]
		] as const) {
			from.on('data', (data) => {
				if (!pair.deaf) to.write(data);
			});
			from.on('error', () => {});
			from.on('close', () => {
				if (!pair.deaf) to.destroy();
				pairs.delete(pair);
			});
		}
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');

	function cut() {
		for (const { inner, outer } of pairs) {
			outer.destroy();
			inner.destroy();
		}
	}
	return {
		port: (server.address() as AddressInfo).port,
		cut,
		partition() {
			parted = true;
			for (const pair of pairs) pair.deaf = true;
		},
		heal() {
			parted = false;
		},
		close() {
			server.close();
			cut();
		}
	};
}
