import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { childrenOf, isRunning, tryKill } from '../processes';
import { Daemon } from './daemon';
import { type Programs, serviceUser } from './needs';

export type NodeOptions = {
  name: string;
  host: string;
  folder: string;
  programs: Programs;
  ports: { postgres: number; patroni: number };
  etcd: string;
  passwords: { superuser: string; replication: string };
};

const memberSchema = z.object({
  name: z.string(),
  role: z.string(),
  state: z.string(),
  timeline: z.number().optional(),
  lag: z.union([z.number(), z.string()]).optional(),
});
export type Member = z.infer<typeof memberSchema>;

/** PostgreSQL and the Patroni that looks after it, on an address of their own, as `deploy/cluster/patroni.yml` says. */
export class Node {
  private readonly patroni: Daemon;
  private readonly data: string;
  readonly name: string;
  readonly host: string;

  constructor(private readonly options: NodeOptions) {
    const { name, host, folder, programs, ports, etcd, passwords } = options;
    this.name = name;
    this.host = host;
    const home = path.join(folder, name);
    mkdirSync(home, { mode: 0o700 });
    const ids = serviceUser();
    if (ids) chownSync(home, ids.uid, ids.gid);
    this.data = path.join(home, 'data');
    const address = { rest: `${host}:${ports.patroni}`, postgres: `${host}:${ports.postgres}` };
    this.patroni = new Daemon({
      command: programs.patroni,
      args: [path.resolve('deploy/cluster/patroni.yml')],
      logFile: path.join(folder, `${name}.log`),
      env: {
        HOME: home,
        PATRONI_NAME: name,
        PATRONI_RESTAPI_LISTEN: address.rest,
        PATRONI_RESTAPI_CONNECT_ADDRESS: address.rest,
        PATRONI_POSTGRESQL_LISTEN: address.postgres,
        PATRONI_POSTGRESQL_CONNECT_ADDRESS: address.postgres,
        PATRONI_POSTGRESQL_DATA_DIR: this.data,
        PATRONI_POSTGRESQL_BIN_DIR: programs.postgres,
        PATRONI_POSTGRESQL_PGPASS: path.join(home, 'pgpass'),
        PATRONI_ETCD3_HOSTS: etcd,
        PATRONI_SUPERUSER_USERNAME: 'postgres',
        PATRONI_SUPERUSER_PASSWORD: passwords.superuser,
        PATRONI_REPLICATION_USERNAME: 'replicator',
        PATRONI_REPLICATION_PASSWORD: passwords.replication,
      },
    });
  }

  start(): void {
    this.patroni.start();
  }

  /** Patroni, PostgreSQL's first process and those that it has started. */
  get processes(): number[] {
    const file = path.join(this.data, 'postmaster.pid');
    const first = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
    const isThere = first > 0 && isRunning(first);
    return [...this.patroni.processes, ...(isThere ? [first, ...childrenOf(first)] : [])];
  }

  /** `kill -9` of everything on this node, as when its machine loses power. */
  async kill(): Promise<void> {
    const { processes } = this;
    for (const pid of processes) tryKill(pid);
    await this.patroni.end('SIGKILL');
    while (processes.some(isRunning)) await pause(50);
  }

  /** The address of a database on this node itself. */
  url(database: string, role: string, password: string): string {
    const { host, ports } = this.options;
    return `postgresql://${role}:${password}@${host}:${ports.postgres}/${database}`;
  }

  /** What this node's Patroni knows of all; null when it does not answer. */
  async members(): Promise<Member[] | null> {
    const answer = await this.ask('/cluster').catch(() => null);
    const found = z.object({ members: z.array(memberSchema) }).safeParse(answer);
    return found.success ? found.data.members : null;
  }

  /** Changes settings of the whole cluster. */
  async configure(settings: object): Promise<void> {
    await this.ask('/config', { method: 'PATCH', body: JSON.stringify(settings) });
  }

  private async ask(address: string, init: RequestInit = {}): Promise<unknown> {
    const { host, ports } = this.options;
    const signal = AbortSignal.timeout(2_000);
    const response = await fetch(`http://${host}:${ports.patroni}${address}`, { ...init, signal });
    return response.json();
  }
}
