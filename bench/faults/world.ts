import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, disconnect, replaceClient } from '@/lib/db/client';
import { dataFolder, keepSecrets, type Secrets } from '@/lib/operations/data-folder';
import { database, owner, program as programRole } from '@/lib/operations/database';
import { embeddedBinaries } from '@/lib/operations/postgres/binaries';
import { Cluster } from '@/lib/operations/postgres/cluster';
import type { MailServer } from '@/lib/testing/mail-server';
import { freePort, type Program, postmasterPid, startProgram } from '@/lib/testing/program';
import { Clock } from './clock';

/** Who serves the database: the program itself, or we, as somebody else would; by a clock that jumps, or carelessly. */
export type Serving = 'program' | 'elsewhere' | 'by a clock' | 'without waiting for the disk';

/** How large (MB) the small disk is: the record, its log of changes and room for an hour of work. */
const diskSize = 1_500;

/**
 * One Qadam on a data folder and a port of its own, as `npm start` starts it, with its embedded PostgreSQL; or with the
 * same database served by us, as one that belongs to somebody else.
 */
export class World {
  program: Program | undefined;
  cluster: Cluster | undefined;
  clock: Clock | undefined;
  private wentDown = 0;
  private cameUp = 0;

  private constructor(
    readonly folder: string,
    /** The data folder is a disk of its own that can be filled. */
    readonly isDisk: boolean,
    readonly port: number,
    /** The mail server; another one in its place keeps its address and its mails. */
    public mails: MailServer,
  ) {}

  static async make(mails: MailServer): Promise<World> {
    const folder = await mkdtemp(path.join(tmpdir(), 'qadam-faults-'));
    return new World(folder, mountDisk(folder), await freePort(), mails);
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get secrets(): Secrets {
    return keepSecrets(dataFolder(this.folder));
  }

  /** The pid of PostgreSQL's first process. */
  get postmaster(): number {
    return postmasterPid(this.folder) ?? 0;
  }

  /** The database's address for a role: the tables' owner, the program, or the superuser. */
  url(role: 'owner' | 'program' | 'superuser', name = database): string {
    const { ownerPassword, programPassword, superuserPassword } = this.secrets;
    const [user, password] = {
      owner: [owner, ownerPassword],
      program: [programRole, programPassword],
      superuser: ['postgres', superuserPassword],
    }[role] as [string, string];
    if (this.cluster) return this.cluster.url(name, user, password);
    return `postgresql://${user}:${password}@127.0.0.1:${portOf(this.folder)}/${name}`;
  }

  /** Starts the program and waits until it serves. */
  async start(): Promise<void> {
    const external = this.cluster && {
      DATABASE_URL: this.url('program'),
      DATABASE_OWNER_URL: this.url('owner'),
      NEXTAUTH_SECRET: this.secrets.authSecret,
    };
    this.program = startProgram({
      dataDir: this.folder,
      port: this.port,
      env: {
        QADAM_SMTP_URL: this.mails.url,
        QADAM_MAIL_FROM: 'Qadam <qadam@example.org>',
        QADAM_BACKUP_HOURS: '0',
        ...external,
        ...this.clock?.env,
      },
    });
    await this.program.says(/Qadam is ready/, 120_000);
    this.cameUp = Date.now();
    await this.turnTo();
  }

  /** `kill -9`, which nobody can prepare for. */
  async kill(): Promise<void> {
    this.wentDown = Date.now();
    this.cameUp = Number.POSITIVE_INFINITY;
    await this.program?.end('SIGKILL');
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    this.wentDown = Date.now();
    this.cameUp = Number.POSITIVE_INFINITY;
    await this.program?.end('SIGTERM');
    this.program = undefined;
  }

  /** Whether there was a moment since then in which the program was not there. */
  wasDown(since: number): boolean {
    return since <= this.cameUp && this.wentDown > 0 && Date.now() >= this.wentDown;
  }

  /** From now on the database is served so. The program must not run. */
  async serveDatabase(serving: Serving): Promise<void> {
    await this.cluster?.stop();
    this.cluster = undefined;
    this.clock = serving === 'by a clock' ? new Clock(this.folder) : undefined;
    if (serving === 'program') return;
    const { postgres, postgresLog } = dataFolder(this.folder);
    const binaries = embeddedBinaries();
    this.cluster = await Cluster.open({
      folder: postgres,
      logFile: postgresLog,
      binaries: this.clock?.binaries(binaries) ?? binaries,
      password: this.secrets.superuserPassword,
      unsafe: serving === 'without waiting for the disk',
    });
  }

  /** Makes the program's functions, called from here, work on this database. */
  async turnTo(name = database): Promise<void> {
    await disconnect();
    replaceClient(createClient(this.url('program', name)));
  }

  /** Waits until pages are served. */
  async served(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const answer = await fetch(`${this.origin}/healthz`).catch(() => null);
      if (answer?.ok) return;
      if (Date.now() > until)
        throw new Error(`nothing is served after ${milliseconds} ms:\n${this.said()}`);
      await pause(100);
    }
  }

  /** The end of what the program has printed. */
  said(): string {
    return (this.program?.output() ?? '').split('\n').slice(-30).join('\n');
  }

  async end(): Promise<void> {
    await disconnect();
    await this.program?.end('SIGTERM');
    await this.cluster?.stop();
    if (this.isDisk) execFileSync('umount', [this.folder]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Root can give the folder a small disk of its own; for others it is a folder like any other. */
function mountDisk(folder: string): boolean {
  try {
    const options = `size=${diskSize}m,mode=700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL writes its port into the fourth line. */
function portOf(folder: string): string {
  const file = path.join(dataFolder(folder).postgres, 'postmaster.pid');
  return readFileSync(file, 'utf8').split('\n')[3] ?? '';
}
