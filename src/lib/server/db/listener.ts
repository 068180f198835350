import pg from 'pg';

export type Listener = {
	/** Fails where the connection is dead, though it may look alive. */
	check(): Promise<void>;
	close(): Promise<void>;
};

const PATIENCE_MS = 2_000;

/** One connection that only listens: through a pooler that hands connections on between transactions nothing would be heard. `onLost` is called once. */
export async function openListener(
	url: string,
	channel: string,
	onHeard: () => void,
	onLost: () => void
): Promise<Listener> {
	const client = new pg.Client({
		connectionString: url,
		application_name: 'tidtam-listener',
		connectionTimeoutMillis: PATIENCE_MS,
		query_timeout: PATIENCE_MS,
		keepAlive: true
	});
	let isLost = false;
	const lose = () => {
		if (isLost) return;
		isLost = true;
		onLost();
	};
	client.on('error', lose);
	client.on('end', lose);
	client.on('notification', onHeard);
	try {
		await client.connect();
		await client.query(`listen ${pg.escapeIdentifier(channel)}`);
	} catch (error) {
		isLost = true;
		hangUp(client);
		throw error;
	}
	return {
		async check() {
			try {
				await client.query('select');
			} catch (error) {
				hangUp(client);
				lose();
				throw error;
			}
		},
		async close() {
			isLost = true;
			await client.end();
		}
	};
}

/** A connection that gives no answer takes no farewell either. */
function hangUp(client: pg.Client) {
	(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
