import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMigrations, migrate, migrateDown, MigrationRefused, type Migration } from '../../db/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
});
afterAll(() => database.drop());

const extra = (name: string, up: string, down = 'select 1'): Migration => ({
	name,
	up,
	down,
	sha256: name + up.length
});

async function objects() {
	const { rows } = await database.pool.query(`
		select c.relkind::text || ' ' || c.relname || coalesce(' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod), '') as line
		from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relnamespace = 'public'::regnamespace
		union all
		select 'f ' || p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
			and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
		union all
		select 'k ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
		order by 1`);
	return rows.map((row) => row.line);
}

describe('migrations', () => {
	test('up, down and up again leave the same schema, and down leaves nothing', async () => {
		const before = await objects();
		const undone = await migrateDown(database.url);
		expect(undone).toEqual(
			listMigrations()
				.map(({ name }) => name)
				.reverse()
		);
		expect(
			(await objects()).filter((line) => /^[rfvmS] /.test(line) && !line.includes('schema_migration'))
		).toEqual([]);
		await migrate(database.url);
		expect(await objects()).toEqual(before);
	});

	test('a second run applies nothing', async () => {
		expect(await migrate(database.url)).toEqual([]);
	});

	test('two at once apply each migration once', async () => {
		const more = [
			...listMigrations(),
			extra('99990101000000_twice', 'create table twice (id int)', 'drop table twice')
		];
		const [first, second] = await Promise.all([migrate(database.url, more), migrate(database.url, more)]);
		expect([...first!, ...second!]).toEqual(['99990101000000_twice']);
		await migrateDown(database.url, 1, more);
	});

	test('one that fails leaves nothing behind', async () => {
		const broken = [
			...listMigrations(),
			extra('99990101000000_broken', 'create table half (id int); select nonsense')
		];
		await expect(migrate(database.url, broken)).rejects.toThrow('99990101000000_broken');
		expect((await database.pool.query(`select to_regclass('half') as half`)).rows[0].half).toBeNull();
	});

	test('a schema newer than the code is refused', async () => {
		const more = [...listMigrations(), extra('99990101000000_newer', 'select 1')];
		await migrate(database.url, more);
		await expect(migrate(database.url)).rejects.toThrow(MigrationRefused);
		await expect(migrate(database.url)).rejects.toThrow(/newer than this program/);
		await migrateDown(database.url, 1, more);
	});

	test('a migration whose text was changed is refused', async () => {
		const name = '99990101000000_changed';
		await migrate(database.url, [...listMigrations(), extra(name, 'select 1')]);
		await expect(migrate(database.url, [...listMigrations(), extra(name, 'select 11')])).rejects.toThrow(
			/was changed/
		);
		await migrateDown(database.url, 1, [...listMigrations(), extra(name, 'select 1')]);
	});
});
