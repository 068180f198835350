import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	createFirstAdministrator,
	createUser,
	generatePassword
} from '#lib/server/operations/create-user.ts';
import { verifyPassword } from '#lib/server/password-hash.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
});
afterAll(() => database.drop());

test('the first administrator is made once, and only once', async () => {
	const made = await createFirstAdministrator(database.db);
	expect(made).toBeDefined();
	expect(await createFirstAdministrator(database.db)).toBeUndefined();
	const { password } = await database.db
		.selectFrom('app_account')
		.select('password')
		.executeTakeFirstOrThrow();
	expect(await verifyPassword({ hash: password!, password: made!.password })).toBe(true);
	expect(await verifyPassword({ hash: password!, password: `${made!.password}x` })).toBe(false);
});

test('a user comes with grants and an audit event, and the e-mail address in lower case', async () => {
	const id = await database.db.transaction().execute((trx) =>
		createUser(trx, {
			name: 'สมชาย',
			email: 'Somchai@Example.go.th',
			password: null,
			grants: [{ role: 'viewer', organisation_code: null, dimension_code: null, place_code: null }]
		})
	);
	const user = await database.db
		.selectFrom('app_user')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	expect(user.email).toBe('somchai@example.go.th');
	const event = await database.db
		.selectFrom('audit_event')
		.selectAll()
		.where('record_id', '=', id)
		.executeTakeFirstOrThrow();
	expect(event).toMatchObject({ action: 'user.create', actor_id: null });
	expect(JSON.stringify(event)).not.toContain('argon2');
});

test('generated passwords are long and differ', () => {
	const made = new Set(Array.from({ length: 200 }, generatePassword));
	expect(made.size).toBe(200);
	for (const password of made) expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
});
