import postgres, { type Sql } from 'postgres';
import { PlainError } from '@/lib/plain-error.mjs';

/** The role that migrations grant to: what the program may do, whoever connects for it. */
export const programRole = 'qadam_program';

const oldestMajor = 15;

/** One quiet connection for operations. Close it with `end()`. */
export function connect(url: string): Sql {
  return postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10, prepare: false });
}

/** Throws a PlainError unless the server and the database are ones that we can run on. */
export async function refuseUnfit(sql: Sql): Promise<void> {
  const [found] = await sql<{ version: number; shown: string; encoding: string; name: string }[]>`
    SELECT current_setting('server_version_num')::int AS version,
           current_setting('server_version') AS shown,
           pg_encoding_to_char(encoding) AS encoding, datname AS name
    FROM pg_database WHERE datname = current_database()`;
  if (!found) return;
  if (found.version < oldestMajor * 10_000) {
    throw new PlainError(
      `the server of DATABASE_URL is PostgreSQL ${found.shown}: Qadam needs ${oldestMajor} or newer`,
    );
  }
  if (found.encoding !== 'UTF8') {
    throw new PlainError(
      `the database "${found.name}" has the encoding ${found.encoding}: make one with CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'`,
    );
  }
}

/**
 * Makes the program's group role and puts a login role into it. Repeating it changes nothing.
 * Throws a PlainError with the two statements for an administrator where we may not do it.
 */
export async function ensureProgramRole(sql: Sql, member: string): Promise<void> {
  try {
    await createGroup(sql);
    const [state] = await sql`
      SELECT pg_has_role(${member}, ${programRole}, 'MEMBER') AS member,
             rolsuper AS superuser FROM pg_roles WHERE rolname = ${member}`;
    if (!state?.member) await sql`GRANT ${sql(programRole)} TO ${sql(member)}`;
  } catch (error) {
    if (!isPostgresError(error, '42501')) throw error;
    throw new PlainError(
      `the database's role may not make roles: let an administrator run CREATE ROLE ${programRole} NOLOGIN; GRANT ${programRole} TO "${member}";`,
    );
  }
}

async function createGroup(sql: Sql): Promise<void> {
  const [known] = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${programRole}`;
  if (known) return;
  try {
    await sql`CREATE ROLE ${sql(programRole)} NOLOGIN`;
  } catch (error) {
    // Roles belong to the whole server: an instance on another database was faster.
    if (!isPostgresError(error, '42710') && !isPostgresError(error, '23505')) throw error;
  }
}

/** Throws a PlainError when the program's connection could undo what the database forbids it. */
export async function refusePowerfulRole(programUrl: string): Promise<void> {
  const sql = connect(programUrl);
  try {
    const [role] = await sql`
      SELECT current_user AS name, rolsuper AS superuser, EXISTS (
        SELECT 1 FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
          AND c.relkind IN ('r', 'p') AND pg_has_role(c.relowner, 'USAGE')) AS owner
      FROM pg_roles WHERE rolname = current_user`;
    if (!role?.superuser && !role?.owner) return;
    const why = role.superuser ? 'is a superuser' : 'owns the tables';
    throw new PlainError(
      `the role "${role.name}" of DATABASE_URL ${why}: give the program a role of its own there and keep this one in DATABASE_OWNER_URL`,
    );
  } finally {
    await sql.end();
  }
}

/** Whether an error is the server's, with this SQLSTATE. */
export function isPostgresError(error: unknown, code: string): boolean {
  return error instanceof postgres.PostgresError && error.code === code;
}
