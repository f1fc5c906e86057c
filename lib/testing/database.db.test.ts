import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from './database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('the program connects as a role that is neither owner nor superuser', async () => {
  const [role] = await database.sql`
    SELECT rolsuper AS superuser, rolcreaterole AS creator, (
      SELECT count(*)::int FROM pg_class c WHERE pg_has_role(c.relowner, 'USAGE')
        AND c.relnamespace = 'public'::regnamespace) AS owned
    FROM pg_roles WHERE rolname = current_user`;
  expect(role).toEqual({ superuser: false, creator: false, owned: 0 });
});

test('`db` is the test database, in UTC and with the public schema', async () => {
  const rows = await db.$queryRaw<{ name: string; zone: string; path: string }[]>`
    SELECT current_database()::text AS name, current_setting('timezone') AS zone,
           current_setting('search_path') AS path`;
  expect(rows[0]?.name).toMatch(/^test_/);
  expect(rows[0]).toMatchObject({ zone: 'UTC', path: 'public' });
});

test('every table of the model is readable by the program', async () => {
  const [unreadable] = await database.sql`
    SELECT count(*)::int AS count FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname <> '_prisma_migrations' AND NOT has_table_privilege(oid, 'SELECT')`;
  expect(unreadable?.count).toBe(0);
});
