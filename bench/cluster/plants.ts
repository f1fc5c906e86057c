import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { connect } from '@/lib/operations/roles';
import type { Ledger } from '../faults/ledger';
import { tryKill } from '../processes';
import { Eyes } from './witness';
import { type ClusterWorld, until } from './world';

/** Takes the newest published judgement away, as no program may, and puts it back. @returns what the ledger says of it */
export async function withoutARow(world: ClusterWorld, ledger: Ledger): Promise<string[]> {
  const sql = connect(world.url('superuser'));
  let seen: string[] = [];
  const undo = new Error('undo');
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(`SET LOCAL session_replication_role = 'replica';
        CREATE TEMP TABLE newest ON COMMIT DROP AS SELECT subject_id AS id FROM audit_events
          WHERE subject_kind = 'assessment' AND action = 'publish' AND account_id IS NOT NULL ORDER BY id DESC LIMIT 1;
        DELETE FROM assessment_citations WHERE assessment_id IN (SELECT id FROM newest);
        DELETE FROM assessments WHERE id IN (SELECT id FROM newest)`);
      seen = await ledger.problems(tx as unknown as Sql);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  } finally {
    await sql.end();
  }
  return seen;
}

/** A cluster that waits for no replica loses what it acknowledged: its leader dies before it has sent it. */
export async function withoutWaiting(
  world: ClusterWorld,
  ledger: Ledger,
  work: (milliseconds: number) => Promise<void>,
): Promise<string[]> {
  const { leader } = await world.roles();
  if (!leader) throw new Error('there is no leader');
  await leader.configure({ synchronous_mode: false, synchronous_mode_strict: false });
  const sql = connect(world.url('superuser'));
  try {
    await until('commits wait for nobody', async () => {
      const [row] = await sql`SHOW synchronous_standby_names`;
      return row?.synchronous_standby_names === '';
    });
    const senders = await sql<{ pid: number }[]>`SELECT pid FROM pg_stat_replication ORDER BY pid`;
    for (const { pid } of senders) tryKill(pid, 'SIGSTOP');
  } finally {
    await sql.end();
  }
  await work(3_000);
  await leader.kill();
  await until('another node leads', async () => {
    const { leader: now } = await world.roles();
    return now !== undefined && now !== leader;
  });
  await until('the balancer has found it', async () => (await problemsOf(world, ledger)) !== null);
  const seen = (await problemsOf(world, ledger)) ?? [];
  const { leader: now } = await world.roles();
  await now?.configure({ synchronous_mode: true, synchronous_mode_strict: true });
  leader.start();
  return seen;
}

/** What the ledger says of the database; null while there is none. */
async function problemsOf(world: ClusterWorld, ledger: Ledger): Promise<string[] | null> {
  const sql = connect(world.url('owner'));
  return ledger
    .problems(sql)
    .catch(() => null)
    .finally(() => sql.end({ timeout: 1 }));
}

/** A page from before the publication must be taken for what it is. */
export async function withAnOldPage(): Promise<string[]> {
  const old = {
    status: 200,
    body: '<html lang="en">before</html>',
    location: '',
    type: 'text/html',
  };
  const eyes = new Eyes(
    () => [],
    () => false,
  );
  await eyes.witness('KZ-1', 'Reason 1234: "seen"', { get: async () => old } as never);
  await pause(0);
  return eyes.own.missed;
}
