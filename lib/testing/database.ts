import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { createClient, replaceClient } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { connect } from '@/lib/operations/roles';
import { recordTemplate, template } from './database-names';

/** A database of one's own, and the ways into it. */
export type TestDatabase = {
  /** As the program's role. */
  url: string;
  ownerUrl: string;
  /** As the program's role; `db` of lib/db/client is this client, too. */
  prisma: PrismaClient;
  /** As the program's role: to prove what the database refuses to it. */
  sql: Sql;
  /** As the tables' owner: to arrange what the program may not. */
  ownerSql: Sql;
  drop: () => Promise<void>;
};

/**
 * Makes a migrated database, empty or (with `record`) holding the whole shipped record. Call it
 * in `beforeAll` or in a test, and `drop()` when done. Takes a few hundredths of a second.
 */
export async function createTestDatabase({ record = false } = {}): Promise<TestDatabase> {
  if (record) await ensureRecordTemplate();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await copyDatabase(record ? recordTemplate : template, name);
  const opened = open(name);
  replaceClient(opened.prisma);
  return { ...opened, drop: () => drop(name, opened) };
}

/** A database without anything in it, for what fills one itself. */
export async function createEmptyDatabase(): Promise<Omit<TestDatabase, 'prisma'>> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await copyDatabase('template0', name);
  const opened = open(name);
  return { ...opened, drop: () => drop(name, opened) };
}

function open(name: string): Omit<TestDatabase, 'drop'> {
  const cluster = inject('cluster');
  const url = `${cluster.program}${name}`;
  const ownerUrl = `${cluster.owner}${name}`;
  const prisma = createClient(url);
  return { url, ownerUrl, prisma, sql: connect(url), ownerSql: connect(ownerUrl) };
}

async function drop(name: string, opened: Omit<TestDatabase, 'drop'>): Promise<void> {
  await Promise.all([opened.prisma.$disconnect(), opened.sql.end(), opened.ownerSql.end()]);
  await asSuperuser(async (sql) => {
    // A library's pool may still be closing, and who is thrown out then has nobody left who is told of it.
    for (let tries = 0; tries < 40; tries += 1) {
      const [other] = await sql`SELECT 1 FROM pg_stat_activity WHERE datname = ${name}`;
      if (!other) break;
      await pause(50);
    }
    await sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`;
  });
}

async function asSuperuser<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(`${inject('cluster').superuser}postgres`);
  return work(sql).finally(() => sql.end());
}

async function copyDatabase(from: string, to: string): Promise<void> {
  await asSuperuser(
    (sql) => sql`CREATE DATABASE ${sql(to)} TEMPLATE ${sql(from)} OWNER qadam_owner`,
  );
}

/** Loads the record once for all test files: the first to come does it, the others wait. */
async function ensureRecordTemplate(): Promise<void> {
  const { loadRecord } = await import('@/lib/record/load');
  await asSuperuser(async (sql) => {
    await sql`SELECT pg_advisory_lock(1)`;
    const [known] = await sql`SELECT 1 FROM pg_database WHERE datname = ${recordTemplate}`;
    if (known) return;
    const unfinished = `${recordTemplate}_unfinished`;
    await copyDatabase(template, unfinished);
    const opened = open(unfinished);
    await loadRecord(opened.prisma);
    await Promise.all([opened.prisma.$disconnect(), opened.sql.end(), opened.ownerSql.end()]);
    await sql`ALTER DATABASE ${sql(unfinished)} RENAME TO ${sql(recordTemplate)}`;
  });
}
