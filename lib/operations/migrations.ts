import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { MigrationDirectory } from '@prisma/schema-engine-wasm';
import type { Sql } from 'postgres';
import { PlainError } from '@/lib/plain-error.mjs';
import { noFilters, openSchemaEngine } from './schema-engine';

const folder = () => path.resolve('prisma', 'migrations');

/** The names of the migrations that this program brings, oldest first. */
export async function shippedMigrations(): Promise<string[]> {
  const entries = await readdir(folder(), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations that a database has been through; empty for a new one. */
async function appliedMigrations(sql: Sql): Promise<string[]> {
  const [table] = await sql`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS known`;
  if (!table?.known) return [];
  const rows = await sql<{ name: string }[]>`
    SELECT migration_name AS name FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.name);
}

/**
 * What a database still lacks, and whether it is new. Throws a PlainError when it has been
 * through migrations that this program does not know: then it belongs to a newer one.
 */
export async function pendingMigrations(sql: Sql): Promise<{ pending: string[]; isNew: boolean }> {
  const [shipped, applied] = await Promise.all([shippedMigrations(), appliedMigrations(sql)]);
  const unknown = applied.find((name) => !shipped.includes(name));
  if (unknown) {
    throw new PlainError(
      `the database belongs to a newer Qadam (it knows the migration ${unknown}): install that version, or put back a backup that is older`,
    );
  }
  const pending = shipped.filter((name) => !applied.includes(name));
  return { pending, isNew: applied.length === 0 };
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const value = await readFile(path.join(folder(), name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside a function's body. Sent whole,
 * a migration is one implicit transaction: it happens entirely or not at all.
 */
class WholeScripts extends PrismaPg {
  /** What the server said to the script that failed. */
  failure: string | undefined;
  private readonly opened: { dispose: () => Promise<void> }[] = [];

  override async connect() {
    const connection = await super.connect();
    this.opened.push(connection);
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (error) {
        this.failure = error instanceof Error ? error.message : String(error);
        throw error;
      }
    };
    return connection;
  }

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((connection) => connection.dispose()));
  }
}

/** An attempt that was cut off (its transaction is undone) would block all later ones. */
async function forgetInterrupted(sql: Sql): Promise<void> {
  const [table] = await sql`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS known`;
  if (!table?.known) return;
  await sql`
    UPDATE public._prisma_migrations SET rolled_back_at = now()
    WHERE finished_at IS NULL AND rolled_back_at IS NULL`;
}

/**
 * Applies what is missing, oldest first, and returns the names. It keeps Prisma's own table of
 * migrations, so `prisma migrate deploy` works on the same database. The caller holds the lock
 * and gives the connection that does.
 * @param wanted no others than these; else all that this program brings
 */
export async function applyMigrations(
  sql: Sql,
  ownerUrl: string,
  wanted?: readonly string[],
): Promise<string[]> {
  const names = wanted ?? (await shippedMigrations());
  const lockFile = 'migration_lock.toml';
  const content = await readFile(path.join(folder(), lockFile), 'utf8');
  await forgetInterrupted(sql);
  const adapter = new WholeScripts({ connectionString: ownerUrl, max: 1 });
  const engine = await openSchemaEngine(adapter);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder(),
        lockfile: { path: lockFile, content },
        shadowDbInitScript: '',
        migrationDirectories: await Promise.all(names.map(readMigration)),
      },
      filters: noFilters,
    });
    return appliedMigrationNames;
  } catch (error) {
    const text = adapter.failure ?? (error instanceof Error ? error.message : String(error));
    throw new PlainError(`the database could not be brought up to date: ${text.trim()}`);
  } finally {
    engine.free();
    await adapter.close();
  }
}
