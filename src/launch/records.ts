import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { declineSample, seedFacts, seedSample } from '../../db/seed.ts';
import type { SampleAccount } from '../../db/seeds/sample/people.ts';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import { createFirstAdministrator } from '#lib/server/operations/create-user.ts';
import type { Settings } from './settings.ts';

/** Loads the records into a new database, once; tells the person who started it the passwords, once. */
export async function loadRecords(settings: Settings, url: string, root: string): Promise<void> {
	const pool = createPool(url, { applicationName: 'tidtam-seed', statementTimeoutMs: 0, size: 2 });
	try {
		const db = createDatabase(pool);
		if (settings.records) await seedFacts(db);
		if (settings.sample) {
			const file = `${root}/.data/accounts.json`;
			const { loaded, accounts } = await seedSample(db, { keep: (made) => keepPrivately(file, made) });
			if (loaded) tellSampleAccounts(accounts);
		} else {
			await declineSample(db);
		}
		const administrator = await createFirstAdministrator(db);
		if (administrator)
			console.log(
				`\nAdministrator (shown this once):\n  ${administrator.email}  ${administrator.password}\n`
			);
	} finally {
		await pool.end();
	}
}

function tellSampleAccounts(accounts: SampleAccount[]) {
	console.log('\nSample accounts (kept in .data/accounts.json):');
	for (const { email, password, role, organisation } of accounts) {
		console.log(`  ${email.padEnd(36)} ${password}  ${role}${organisation ? ` of ${organisation}` : ''}`);
	}
}

/** Readable by its owner alone, and never half-written. */
function keepPrivately(file: string, accounts: SampleAccount[]) {
	mkdirSync(dirname(file), { recursive: true });
	const making = `${file}.new`;
	writeFileSync(making, JSON.stringify(accounts, null, '\t') + '\n', { mode: 0o600 });
	chmodSync(making, 0o600);
	renameSync(making, file);
}
