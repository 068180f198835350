import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { forgetVersions, learnVersions } from '#lib/server/cache/versions.ts';
import { openListener, type Listener } from '#lib/server/db/listener.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { CHANGE_CHANNEL, findVersions } from '#lib/server/queries/data-version.ts';

/** A server that ended between its commit and its word is heard of after so long; so is a connection that died unseen. */
const CHECK_EVERY_MS = 1_000;
const WAITS_MS = [100, 500, 1_000, 3_000];

/**
 * Keeps the versions in memory while other servers' changes can be heard. Where the connection is lost they are forgotten, and
 * every request asks the database, until there is one again.
 */
export function followChanges(
	db: Kysely<DB>,
	url: string,
	log: Pick<Logger, 'info' | 'error'>,
	checkEveryMs = CHECK_EVERY_MS
): { stop(): Promise<void> } {
	let listener: Listener | undefined;
	let timer: NodeJS.Timeout | undefined;
	let looking: Promise<void> | undefined;
	let [isAskedAgain, isEnding, failures] = [false, false, 0];

	/** One look at a time; what is heard meanwhile asks for another. */
	function look(): Promise<void> {
		isAskedAgain = looking !== undefined;
		looking ??= (async () => {
			try {
				do {
					isAskedAgain = false;
					const versions = await findVersions(db);
					if (listener) learnVersions(db, versions, true);
				} while (isAskedAgain);
			} catch {
				forgetVersions(db);
			} finally {
				looking = undefined;
			}
		})();
		return looking;
	}

	function lost() {
		listener = undefined;
		forgetVersions(db);
		clearTimeout(timer);
		if (isEnding) return;
		if (failures === 0)
			log.error({ job: 'listener', message: 'the connection that hears of changes is lost' });
		timer = setTimeout(() => void open(), WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)]);
		timer.unref();
	}

	async function open() {
		try {
			const opened = await openListener(url, CHANGE_CHANNEL, () => void look(), lost);
			if (isEnding) return await opened.close();
			listener = opened;
			if (failures > 0) log.info({ job: 'listener', message: 'changes are heard of again' });
			failures = 0;
			await look();
			check();
		} catch {
			lost();
		}
	}

	function check() {
		clearTimeout(timer);
		timer = setTimeout(() => {
			void (async () => {
				const checked = listener;
				await checked?.check().catch(() => {});
				if (checked !== undefined && listener === checked) {
					await look();
					check();
				}
			})();
		}, checkEveryMs);
		timer.unref();
	}

	void open();
	return {
		async stop() {
			isEnding = true;
			clearTimeout(timer);
			forgetVersions(db);
			await listener?.close().catch(() => {});
		}
	};
}
