import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { tryKill } from '../processes';
import type { Node } from './node';
import { type ClusterWorld, until } from './world';

/** Something that goes wrong; what it started is put right again, and it may take a while until all is well. */
export type ClusterFault = {
  name: string;
  /** @returns what did not hold meanwhile */
  happen: (world: ClusterWorld) => Promise<string[]>;
};

/** Longer (milliseconds) than a leader may be silent before another takes its place. */
const cutOff = 40_000;

export const clusterFaults: readonly ClusterFault[] = [
  {
    name: 'kill -9 of the leader',
    async happen(world) {
      const leader = await leaderOf(world);
      await leader.kill();
      await untilOther(world, leader);
      leader.start();
      return [];
    },
  },
  {
    name: 'kill -9 of the replica that commits wait for',
    async happen(world) {
      const { synchronous } = await world.roles();
      await synchronous?.kill();
      await pause(10_000);
      synchronous?.start();
      return [];
    },
  },
  {
    name: 'kill -9 of a Qadam',
    async happen(world) {
      await world.qadams[0]?.end('SIGKILL');
      await pause(5_000);
      await world.startQadam(0);
      return [];
    },
  },
  {
    name: "the balancer's connections cut, then the balancer killed",
    async happen(world) {
      for (const node of world.nodes) world.command(`shutdown sessions server write/${node.name}`);
      await pause(5_000);
      await world.balancer.end('SIGKILL');
      world.balancer.start();
      return [];
    },
  },
  {
    name: 'the leader cut off for 40 s',
    async happen(world) {
      const leader = await leaderOf(world);
      const stopped = leader.processes;
      for (const pid of stopped) tryKill(pid, 'SIGSTOP');
      await pause(cutOff);
      const problems = await refusesWrites(world, leader, () => {
        for (const pid of stopped.reverse()) tryKill(pid, 'SIGCONT');
      });
      await untilOther(world, leader);
      return problems;
    },
  },
  {
    name: 'etcd gone for 30 s',
    async happen(world) {
      await world.etcd.end('SIGKILL');
      await pause(30_000);
      world.etcd.start();
      return [];
    },
  },
];

async function leaderOf(world: ClusterWorld): Promise<Node> {
  const { leader } = await world.roles();
  if (!leader) throw new Error('there is no leader');
  return leader;
}

async function untilOther(world: ClusterWorld, old: Node): Promise<void> {
  await until('another node leads', async () => {
    const { leader } = await world.roles();
    return leader !== undefined && leader !== old;
  });
}

/** Somebody who is still connected to the old leader writes at the moment it comes back: nothing may be acknowledged. */
async function refusesWrites(world: ClusterWorld, old: Node, wake: () => void): Promise<string[]> {
  const sql = postgres(world.urlAt(old, 'owner'), {
    ...{ max: 1, connect_timeout: 15, prepare: false },
    onnotice: () => undefined,
  });
  const write = sql`CREATE TABLE written_to_the_old_leader (id int)`.then(
    () => ['a leader that had been replaced acknowledged a write'],
    () => [],
  );
  wake();
  const found = await Promise.race([write, pause(30_000).then(() => [])]);
  await sql.end({ timeout: 0 });
  return found;
}
