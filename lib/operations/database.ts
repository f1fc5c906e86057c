import { withOptions } from '@/lib/db/address';
import { PlainError } from '@/lib/plain-error.mjs';
import { copyCluster } from './backup/copy-cluster';
import type { DataFolder, Secrets } from './data-folder';
import { say } from './launch/say.mjs';
import { pendingMigrations } from './migrations';
import { embeddedBinaries } from './postgres/binaries';
import { Cluster } from './postgres/cluster';
import { connect, ensureProgramRole, isPostgresError, programRole } from './roles';

/** A database that is up, and the ways into it. */
export type Database = {
  /** For migrations and for the lock that goes with them. */
  ownerUrl: string;
  /** For everything else: a role that owns nothing. */
  programUrl: string;
  /** The same at copies that follow it; absent: there are none. */
  replicaUrls?: string[];
  /** The role behind `programUrl`, to be put into the program's group; null: it is already. */
  grantTo: string | null;
  /** Tells when an embedded server went down and came back. */
  watch: (onChange: (up: boolean) => void) => void;
  stop: () => Promise<void>;
};

export const database = 'qadam';
/** The embedded server's login roles: one owns the tables, the other is the program's. */
export const owner = 'qadam_owner';
export const program = 'qadam';

/** The database that the settings name: nothing is started, and nothing stopped. */
export function externalDatabase(
  programUrl: string,
  ownerUrl: string | undefined,
  replicaUrls: string[] = [],
): Database {
  const watch = () => undefined;
  const stop = async () => undefined;
  const user = decodeURIComponent(new URL(programUrl).username);
  if (ownerUrl) return { ownerUrl, programUrl, replicaUrls, grantTo: user, watch, stop };
  // The weaker form: the connection takes the narrow role on, though it could put it off again.
  const narrowed = (url: string) => withOptions(url, { role: programRole });
  return {
    ownerUrl: programUrl,
    programUrl: narrowed(programUrl),
    replicaUrls: replicaUrls.map(narrowed),
    grantTo: user,
    watch,
    stop,
  };
}

/** Starts the embedded server on the data folder, with its roles and its database. */
export async function embeddedDatabase(folder: DataFolder, secrets: Secrets): Promise<Database> {
  const cluster = await Cluster.open({
    folder: folder.postgres,
    binaries: embeddedBinaries(),
    logFile: folder.postgresLog,
    password: secrets.superuserPassword,
  });
  try {
    const ownerUrl = await openOwner(cluster, secrets);
    await backUpBeforeMigration(cluster, ownerUrl, folder.backups);
    return {
      // The copy starts the server anew, which may have had to take another port.
      ownerUrl: cluster.url(database, owner, secrets.ownerPassword),
      programUrl: cluster.url(database, program, secrets.programPassword),
      grantTo: null,
      watch: (onChange) => {
        cluster.onChange = onChange;
      },
      stop: () => cluster.stop(),
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/**
 * The owner's address; on a new cluster the roles and the database are made first, and a password that no
 * longer fits (another copy of the secrets) is set anew.
 */
async function openOwner(cluster: Cluster, secrets: Secrets): Promise<string> {
  const ownerUrl = cluster.url(database, owner, secrets.ownerPassword);
  const programUrl = cluster.url(database, program, secrets.programPassword);
  if (!((await admits(ownerUrl)) && (await admits(programUrl)))) {
    await createDatabase(cluster, secrets);
  }
  return ownerUrl;
}

/** Whether there is such a database that lets this role in. */
async function admits(url: string): Promise<boolean> {
  const sql = connect(url);
  try {
    await sql`SELECT 1`;
    return true;
  } catch (error) {
    if (isPostgresError(error, '28P01') || isPostgresError(error, '3D000')) return false;
    throw error;
  } finally {
    await sql.end();
  }
}

/** Makes roles and database; every statement may be repeated, should a start have been cut off. */
export async function createDatabase(
  cluster: Pick<Cluster, 'url'>,
  secrets: Secrets,
  name = database,
): Promise<void> {
  const sql = connect(cluster.url('postgres', 'postgres', secrets.superuserPassword));
  try {
    const logins = [
      [owner, secrets.ownerPassword],
      [program, secrets.programPassword],
    ] as const;
    for (const [role, password] of logins) {
      const [known] = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${role}`;
      if (!known) await sql`CREATE ROLE ${sql(role)} LOGIN`;
      await sql.unsafe(`ALTER ROLE ${role} PASSWORD '${password}'`);
    }
    await ensureProgramRole(sql, program);
    const [known] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`;
    if (known) return;
    await sql.unsafe(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await sql.end();
  }
}

/** A newer program changes older data: what was there is kept, so that one can go back. */
async function backUpBeforeMigration(
  cluster: Cluster,
  ownerUrl: string,
  backups: string,
): Promise<void> {
  const sql = connect(ownerUrl);
  const { pending, isNew } = await pendingMigrations(sql).finally(() => sql.end());
  if (isNew || pending.length === 0) return;
  say(`this data is from an older Qadam (${pending.length} migrations behind): copying it first`);
  await cluster.stop();
  say(`the data as it was is kept in ${await copyCluster(cluster.run.folder, backups)}`);
  await cluster.start();
}

/** Turns a connection's failure into a line that says what to do. */
export function explainConnection(error: unknown, url: string): unknown {
  const { hostname, port, pathname } = new URL(url);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const place = `${hostname}:${port || 5432}`;
  const reasons: Record<string, string> = {
    ECONNREFUSED: `no PostgreSQL answers at ${place}: start it, or correct DATABASE_URL`,
    ENOTFOUND: `the host ${hostname} is not known: correct DATABASE_URL`,
    CONNECT_TIMEOUT: `PostgreSQL at ${place} did not answer within 10 seconds: check DATABASE_URL`,
    '28P01': `PostgreSQL at ${place} refused the password: correct DATABASE_URL`,
    '28000': `PostgreSQL at ${place} refused this user: correct DATABASE_URL or pg_hba.conf`,
    '3D000': `there is no database "${pathname.slice(1)}" at ${place}: create it, or correct DATABASE_URL`,
  };
  const reason = reasons[code];
  return reason ? new PlainError(reason) : error;
}
