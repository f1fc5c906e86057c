import type { Sql } from 'postgres';
import { type Database, explainConnection } from './database';
import { say } from './launch/say.mjs';
import { applyMigrations, pendingMigrations } from './migrations';
import { prepareQueue } from './queue';
import { connect, ensureProgramRole, refusePowerfulRole, refuseUnfit } from './roles';

/** Any number that no other program on the database is likely to have chosen. */
const lockKey = 7_142_026_011;

/**
 * Makes a database ready for the program: fit to use, role granted, migrations applied, and then
 * whatever `afterMigration` does (loading the shipped record). One instance at a time: a second
 * one that starts on the same database waits, and finds everything done.
 */
export async function prepareDatabase(
  database: Database,
  afterMigration: () => Promise<void>,
): Promise<void> {
  const sql = connect(database.ownerUrl);
  try {
    await refuseUnfit(sql).catch((error) => {
      throw explainConnection(error, database.ownerUrl);
    });
    await takeLock(sql);
    if (database.grantTo !== null) await ensureProgramRole(sql, database.grantTo);
    const { pending } = await pendingMigrations(sql);
    if (pending.length > 0) {
      const applied = await applyMigrations(sql, database.ownerUrl);
      say(`the database is up to date (${applied.length} migrations applied)`);
    }
    await prepareQueue(sql, database.ownerUrl);
    if (database.grantTo !== null) {
      await refusePowerfulRole(database.programUrl).catch((error) => {
        throw explainConnection(error, database.programUrl);
      });
    }
    await afterMigration();
  } finally {
    // Ending the session gives the lock back.
    await sql.end();
  }
}

/** One at a time prepares a database; the lock goes with the session. */
export async function takeLock(sql: Sql): Promise<void> {
  const [attempt] = await sql`SELECT pg_try_advisory_lock(${lockKey}) AS taken`;
  if (attempt?.taken) return;
  say('another Qadam is preparing this database; waiting for it');
  await sql`SELECT pg_advisory_lock(${lockKey})`;
}
