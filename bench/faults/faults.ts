import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { connect } from '@/lib/operations/roles';
import { startMailServer } from '@/lib/testing/mail-server';
import type { Random } from '../data/random';
import { childrenOf, tryKill } from '../processes';
import type { Serving, World } from './world';

/** Something that goes wrong. It is over, and everything served again, when `happen` is. */
export type Fault = {
  name: string;
  /** It needs a disk of its own, or libfaketime. */
  needs?: 'disk' | 'clock';
  /** Who serves the database meanwhile, where that is not the program. */
  serving?: Serving;
  /** Kills happen again and again at other moments; the others take half a minute each. */
  isKill?: true;
  happen: (world: World, random: Random) => Promise<void>;
};

/** Longest (milliseconds) until pages are served again. */
const patience = 90_000;
const long = 30_000;

export const faults: readonly Fault[] = [
  {
    name: 'kill -9 of the program',
    isKill: true,
    async happen(world) {
      await world.kill();
      await world.start();
    },
  },
  {
    name: 'kill -9 of PostgreSQL',
    isKill: true,
    async happen(world) {
      process.kill(world.postmaster, 'SIGKILL');
      await back(world);
    },
  },
  {
    name: 'kill -9 of a process of PostgreSQL',
    isKill: true,
    async happen(world, random) {
      process.kill(random.pick(childrenOf(world.postmaster)), 'SIGKILL');
      await back(world);
    },
  },
  {
    name: 'kill -9 of the program and PostgreSQL',
    isKill: true,
    async happen(world, random) {
      const { postmaster } = world;
      const isFirst = random.chance(0.5);
      if (isFirst) process.kill(postmaster, 'SIGKILL');
      await world.kill();
      if (!isFirst) tryKill(postmaster);
      await world.start();
    },
  },
  {
    name: 'disk full',
    needs: 'disk',
    async happen(world) {
      const filler = path.join(world.folder, 'filler');
      await fill(filler);
      await pause(6_000);
      await rm(filler);
      await back(world);
    },
  },
  {
    name: 'database gone for 30 s',
    serving: 'elsewhere',
    async happen(world) {
      await world.cluster?.stop();
      await pause(long);
      await world.cluster?.start();
      await back(world);
    },
  },
  {
    name: 'database not answering for 30 s',
    async happen(world) {
      const all = [world.postmaster, ...childrenOf(world.postmaster)];
      for (const pid of all) tryKill(pid, 'SIGSTOP');
      await pause(long);
      for (const pid of all.reverse()) tryKill(pid, 'SIGCONT');
      await back(world);
    },
  },
  {
    name: 'connections exhausted',
    async happen(world) {
      const superuser = connect(world.url('superuser'));
      const taken = await takeAll(world.url('owner'));
      await superuser`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'qadam'`;
      const more = await takeAll(world.url('owner'));
      await pause(8_000);
      await Promise.all([superuser, ...taken, ...more].map((sql) => sql.end({ timeout: 1 })));
      await back(world);
    },
  },
  {
    name: 'a query that hangs, with what everybody needs',
    async happen(world) {
      const sql = connect(world.url('owner'));
      await sql.begin(async (tx) => {
        await tx`LOCK TABLE assessments IN ACCESS EXCLUSIVE MODE`;
        await pause(20_000);
      });
      await sql.end();
      await back(world);
    },
  },
  {
    name: 'the clock jumps ahead and back',
    needs: 'clock',
    serving: 'by a clock',
    async happen(world, random) {
      // Less than a session lasts: nobody is signed out by it.
      for (const direction of [1, -1, 0]) {
        world.clock?.jump(direction * random.between(300, 1_500));
        await pause(3_000);
      }
      await back(world);
    },
  },
  {
    name: 'mail server gone',
    async happen(world) {
      await world.mails.close();
      await pause(5_000);
      world.mails = await startMailServer(undefined, world.mails);
    },
  },
];

async function back(world: World): Promise<void> {
  // The program may not have noticed yet that anything happened.
  await pause(500);
  await world.served(patience);
  await world.turnTo();
}

/** Writes until nothing more goes onto the disk. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (let size = 1 << 20; size >= 4096; ) {
      const written = await handle.write(Buffer.alloc(size)).catch(() => null);
      if (!written?.bytesWritten) size >>= 1;
    }
  } finally {
    await handle.close();
  }
}

/** Opens connections until there are no more. */
async function takeAll(url: string): Promise<Sql[]> {
  const taken: Sql[] = [];
  for (;;) {
    const sql = connect(url);
    try {
      await sql`SELECT 1`;
      taken.push(sql);
    } catch {
      await sql.end({ timeout: 0 });
      return taken;
    }
  }
}
