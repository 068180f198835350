import { isIsoDate } from '#lib/domain/calendar.ts';
import { LaunchError } from './launch-error.ts';

export interface Settings {
	/** Undefined: the embedded PostgreSQL. */
	databaseUrl: string | undefined;
	host: string;
	port: number;
	/** Undefined: the address that we print. */
	origin: string | undefined;
	/** Whether to load the invented sample figures into a new database. */
	sample: boolean;
	/** Whether to load the records into a new database. */
	records: boolean;
	/** The day that it begins with, for demonstrations and tests; undefined: the machine's own clock. */
	today: string | undefined;
}

const ARGUMENTS = ['--no-sample', '--no-records'];
const TODAY = '--today=';

export function readSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
	for (const arg of args) {
		if (!ARGUMENTS.includes(arg) && !arg.startsWith(TODAY))
			throw new LaunchError(
				`"${arg}" is not known; there are ${ARGUMENTS.join(', ')} and ${TODAY}2020-10-01.`
			);
	}
	const port = Number(env['PORT'] || 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new LaunchError(`PORT=${env['PORT']} is not a port; give a number, such as 3000.`);
	const databaseUrl = env['DATABASE_URL'] || undefined;
	if (databaseUrl && !/^(postgres(ql)?|socket):/.test(databaseUrl))
		throw new LaunchError('DATABASE_URL must begin with postgres:// .');
	const host = env['HOST'] || '127.0.0.1';
	const origin = readOrigin(env['ORIGIN']);
	if (databaseUrl && !origin && !isLoopback(host)) {
		throw new LaunchError(
			`HOST=${host} opens Tidtam to the network: set ORIGIN to the address that people type, such as ORIGIN=https://tidtam.example.go.th`
		);
	}
	const today = args.findLast((arg) => arg.startsWith(TODAY))?.slice(TODAY.length);
	if (today !== undefined && !isIsoDate(today))
		throw new LaunchError(`${TODAY}${today} is not a day; give one such as ${TODAY}2020-10-01.`);
	if (today !== undefined && (origin || !isLoopback(host)))
		throw new LaunchError(
			`${TODAY}… is for demonstrations on this machine alone: not with ORIGIN, and not with HOST=${host}.`
		);
	const records = !args.includes('--no-records');
	return {
		databaseUrl,
		host,
		port,
		origin,
		records,
		today,
		sample: records && !databaseUrl && !args.includes('--no-sample')
	};
}

function readOrigin(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const url = URL.parse(text);
	if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '')) {
		throw new LaunchError(`ORIGIN=${text} is not an address such as https://tidtam.example.go.th`);
	}
	return url.origin;
}

/** Names of this machine to itself. */
export function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The address to print, and to take for our own where ORIGIN does not say. */
export function addressOf(host: string, port: number): string {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere || isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return new URL(`http://${name}:${port}`).origin;
}
