import type { Transaction } from 'kysely';
import type { Role } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { createUser, generatePassword } from '#lib/server/operations/create-user.ts';

export type SampleAccount = { email: string; password: string; role: Role; organisation: string | null };

const PEOPLE: [key: string, name: string, role: Role, organisation: string | null][] = [
	['viewer', 'ผู้ชมตัวอย่าง', 'viewer', null],
	['officer-a', 'เจ้าหน้าที่ตัวอย่าง ก', 'officer', 'sample-a'],
	['officer-b', 'เจ้าหน้าที่ตัวอย่าง ข', 'officer', 'sample-b'],
	// Stands in for the officer of the same body while that one is away, if named.
	['assistant-a', 'ผู้ช่วยเจ้าหน้าที่ตัวอย่าง ก', 'viewer', 'sample-a'],
	['reviewer', 'ผู้ตรวจสอบตัวอย่าง', 'reviewer', null],
	['administrator', 'ผู้ดูแลระบบตัวอย่าง', 'administrator', null]
];

export type People = {
	accounts: SampleAccount[];
	reviewer: string;
	officerOf: (organisation: string) => string | null;
	writerOf: (organisation: string) => string;
};

/** One account a role, officers in two bodies. The passwords are nowhere else: whoever loads the set must tell them. */
export async function insertPeople(trx: Transaction<DB>): Promise<People> {
	const ids = new Map<string, string>();
	const accounts: SampleAccount[] = [];
	for (const [key, name, role, organisation] of PEOPLE) {
		const account = { email: `${key}@sample.invalid`, password: generatePassword(), role, organisation };
		const grant = {
			role,
			organisation_code: role === 'officer' ? organisation : null,
			dimension_code: null,
			place_code: null
		};
		ids.set(
			key,
			await createUser(trx, {
				...account,
				name,
				organisation_code: organisation,
				is_sample: true,
				grants: [grant]
			})
		);
		accounts.push(account);
	}
	const officerOf = (organisation: string) => ids.get(organisation.replace('sample-', 'officer-')) ?? null;
	// The third body has no officer: its reports are handed in by the administrator.
	return {
		accounts,
		reviewer: ids.get('reviewer')!,
		officerOf,
		writerOf: (organisation) => officerOf(organisation) ?? ids.get('administrator')!
	};
}
