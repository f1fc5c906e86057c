import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '@/lib/operations/roles';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { readEverything } from '@/lib/testing/read-everything';
import { withOptions } from './address';
import { createClient, replaceClient } from './client';

type Shown = Awaited<ReturnType<typeof readEverything>>;

let test: TestDatabase;
let before: Shown;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  before = await readEverything('kz');
});
afterAll(() => test.drop());

const expectSame = (shown: Shown) => {
  for (const [name, was] of Object.entries(before))
    expect.soft(shown[name as keyof Shown], name).toEqual(was);
};

describe('the order of what readers are shown is not left to the database', () => {
  it.each([
    [['hashagg', 'hashjoin', 'seqscan']],
    [['mergejoin', 'nestloop', 'indexscan', 'indexonlyscan', 'incremental_sort']],
  ])('without %s', async (ways) => {
    const off = Object.fromEntries(ways.map((way) => [`enable_${way}`, 'off']));
    const client = createClient(withOptions(test.url, off));
    replaceClient(client);
    try {
      expectSame(await readEverything('kz'));
    } finally {
      replaceClient(test.prisma);
      await client.$disconnect();
    }
  });

  it('with every row in another place', async () => {
    const address = new URL(inject('cluster').superuser);
    address.pathname = new URL(test.url).pathname;
    const superuser = connect(address.href);
    await superuser.begin(async (sql) => {
      // Triggers would take it for changes.
      await sql`SET LOCAL session_replication_role = replica`;
      await sql`
        DO $$ DECLARE t record; place tid; c name;
        BEGIN
          FOR t IN SELECT oid, oid::regclass AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
            SELECT attname INTO c FROM pg_attribute
              WHERE attrelid = t.oid AND attnum > 0 AND attgenerated = '' AND NOT attisdropped ORDER BY attnum LIMIT 1;
            FOR place IN EXECUTE format('SELECT ctid FROM %s ORDER BY md5(ctid::text)', t.name) LOOP
              EXECUTE format('UPDATE %s SET %I = %I WHERE ctid = $1', t.name, c, c) USING place;
            END LOOP;
          END LOOP;
        END $$`;
    });
    await superuser.end();
    expectSame(await readEverything('kz'));
  });
});
