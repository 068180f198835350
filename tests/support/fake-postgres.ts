import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Answers every query with one row: the version of a PostgreSQL that is too old. */
export async function oldPostgres(): Promise<{ url: string; close(): void }> {
	const server = createServer((socket) => {
		let greeted = false;
		socket.on('error', () => {});
		socket.on('data', (data) => {
			if (!greeted) {
				greeted = true;
				socket.write(Buffer.concat([message('R', int32(0)), READY]));
			} else if (data[0] === 0x51) {
				const values = ['140011', '14.11'];
				socket.write(
					Buffer.concat([
						columns(['number', 'version'], [23, 25]),
						row(values),
						message('C', text('SELECT 1')),
						READY
					])
				);
			}
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `postgres://tidtam@127.0.0.1:${(server.address() as AddressInfo).port}/tidtam`,
		close: () => server.close()
	};
}

function message(type: string, body: Buffer): Buffer {
	return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

const READY = message('Z', Buffer.from('I'));

function columns(names: string[], types: number[]): Buffer {
	const fields = names.map((name, i) =>
		Buffer.concat([text(name), int32(0), int16(0), int32(types[i]!), int16(-1), int32(-1), int16(0)])
	);
	return message('T', Buffer.concat([int16(names.length), ...fields]));
}

function row(values: string[]): Buffer {
	return message(
		'D',
		Buffer.concat([
			int16(values.length),
			...values.flatMap((value) => [int32(value.length), Buffer.from(value)])
		])
	);
}

function int32(value: number): Buffer {
	const buffer = Buffer.alloc(4);
	buffer.writeInt32BE(value);
	return buffer;
}

function int16(value: number): Buffer {
	const buffer = Buffer.alloc(2);
	buffer.writeInt16BE(value);
	return buffer;
}

function text(value: string): Buffer {
	return Buffer.from(`${value}\0`);
}
