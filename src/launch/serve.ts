// The server's own process, on the pinned Node: port, database, records, web; and back in reverse.
import { join } from 'node:path';
import { makeLogger } from './access-log.ts';
import { refreshDaily } from './daily.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import { LaunchError } from './launch-error.ts';
import { readOutlets } from './outlets.ts';
import { loadRecords } from './records.ts';
import { readSettings } from './settings.ts';
import { step } from './steps.ts';
import { takePort, type Handler, type Web } from './web.ts';

const root = join(import.meta.dirname, '../..');
const patienceMs = Number(process.env['SHUTDOWN_TIMEOUT'] || 30) * 1_000;

let web: Web | undefined;
let database: OpenDatabase | undefined;
let daily: { stop(): Promise<void> } | undefined;
let ending: Promise<void> | undefined;

function end(status: number): Promise<void> {
	// Ctrl-C comes twice, from the terminal and from npm: the second is no impatience.
	ending ??= (async () => {
		await web?.close(patienceMs);
		process.emit('sveltekit:shutdown' as 'disconnect');
		await daily?.stop();
		await database?.close();
		process.exit(status);
	})();
	return ending;
}

// One answer that failed with nobody waiting for it is no reason to leave everybody else without one.
process.on('unhandledRejection', (err) => makeLogger().error({ job: 'unhandled', err }));

let ready = false;
let isEnding = false;
function askToEnd() {
	isEnding = true;
	// Half-way through the start there is nothing in flight; it ends at the next step.
	if (ready) void end(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, askToEnd);
process.on('disconnect', askToEnd);

function unlessAsked() {
	if (isEnding) throw new LaunchError('');
}

try {
	const settings = readSettings(process.env, process.argv.slice(2));
	const logger = makeLogger();
	if (settings.today) process.env['TIDTAM_TODAY'] = settings.today;
	web = await takePort(settings, logger);
	process.env['ORIGIN'] = web.origin;
	// A demonstration of another day sends nothing to anyone.
	if (settings.today) for (const name of ['SMTP_URL', 'WEBHOOK_URL']) delete process.env[name];
	const outlets = readOutlets(process.env, web.origin);
	database = await openDatabase(settings, root);
	process.env['DATABASE_URL'] = database.url;
	// Goes when an administrator removes the sample set; of another database it tells nothing.
	if (!settings.databaseUrl) process.env['TIDTAM_ACCOUNTS'] = join(root, '.data/accounts.json');
	unlessAsked();
	await step('Loading the records', () => loadRecords(settings, database!.url, root));
	unlessAsked();
	// The most that any form sends: an IATI file (imports/iati/read-file.ts). Each form's own limit is readForm's.
	process.env['BODY_SIZE_LIMIT'] ??= '52M';
	const { handler } = (await import(new URL('../../build/handler.js', import.meta.url).href)) as {
		handler: Handler;
	};
	unlessAsked();
	web.open(handler);
	daily = refreshDaily(database.url, logger, undefined, undefined, outlets);
	ready = true;
	console.log(`Tidtam: ${web.origin}`);
	if (isEnding) void end(0);
} catch (error) {
	if (error instanceof LaunchError) {
		if (error.message) console.error(`Tidtam: ${error.message}`);
	} else {
		console.error(error);
	}
	await end(isEnding ? 0 : 1);
}
