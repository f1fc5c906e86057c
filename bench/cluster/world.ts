import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, disconnect, replaceClient } from '@/lib/db/client';
import {
  dataFolder,
  keepSecrets,
  prepareDataFolder,
  type Secrets,
} from '@/lib/operations/data-folder';
import { createDatabase, database, owner, program as programRole } from '@/lib/operations/database';
import type { MailServer } from '@/lib/testing/mail-server';
import { freePort, type Program, startProgram } from '@/lib/testing/program';
import { Daemon } from './daemon';
import { findPrograms, type Programs, serviceUser } from './needs';
import { type Member, Node } from './node';

const balancerHost = '127.0.0.10';
const nodeHosts = ['127.0.0.11', '127.0.0.12', '127.0.0.13'];
/** Longest (milliseconds) until everything is well again. */
const patience = 120_000;

type Ports = { web: number; write: number; postgres: number; patroni: number; etcd: number };

/** Three nodes of PostgreSQL under Patroni, etcd, a balancer and three processes of Qadam, all on this machine. */
export class ClusterWorld {
  readonly nodes: Node[];
  readonly etcd: Daemon;
  readonly balancer: Daemon;
  readonly qadams: Program[] = [];
  /** A fault is going on, or has just been. */
  isTroubled = true;
  readonly secrets: Secrets;

  private constructor(
    private readonly home: string,
    private readonly programs: Programs,
    private readonly ports: Ports,
    private readonly qadamPorts: number[],
    readonly mails: MailServer,
  ) {
    prepareDataFolder(dataFolder(this.folder));
    this.secrets = keepSecrets(dataFolder(this.folder));
    this.etcd = this.makeEtcd();
    this.balancer = this.makeBalancer();
    this.nodes = nodeHosts.map(
      (host, index) =>
        new Node({
          name: `node${index + 1}`,
          folder: this.home,
          etcd: `127.0.0.1:${ports.etcd}`,
          passwords: { superuser: this.secrets.superuserPassword, replication: 'replicator' },
          ...{ host, programs, ports },
        }),
    );
  }

  static async make(mails: MailServer): Promise<ClusterWorld> {
    const programs = findPrograms();
    const home = await mkdtemp(path.join(tmpdir(), 'qadam-cluster-'));
    // The servers run as somebody else.
    await chmod(home, 0o711);
    await mkdir(path.join(home, 'data'), { mode: 0o700 });
    const names = ['web', 'write', 'postgres', 'patroni', 'etcd'] as const;
    const pairs = await Promise.all(names.map(async (name) => [name, await freePort()]));
    const qadamPorts = await Promise.all(nodeHosts.map(freePort));
    return new ClusterWorld(home, programs, Object.fromEntries(pairs), qadamPorts, mails);
  }

  /** The data folder that all processes share, as several machines share one over the network. */
  get folder(): string {
    return path.join(this.home, 'data');
  }

  /** The public address. */
  get origin(): string {
    return `http://${balancerHost}:${this.ports.web}`;
  }

  /** The database's address for a role, through the balancer: the leader. */
  url(role: Role, name = database): string {
    const [user, password] = this.login(role);
    return `postgresql://${user}:${password}@${balancerHost}:${this.ports.write}/${name}`;
  }

  /** The same, at one node. */
  urlAt(node: Node, role: Role, name = database): string {
    return node.url(name, ...this.login(role));
  }

  async start(): Promise<void> {
    this.etcd.start();
    for (const node of this.nodes) node.start();
    this.balancer.start();
    await this.untilCluster();
    await createDatabase(
      { url: (name, user, password) => (this.leaderNow as Node).url(name, user, password) },
      this.secrets,
    );
    for (const index of this.qadamPorts.keys()) await this.startQadam(index);
    await this.untilWell();
    this.isTroubled = false;
  }

  async startQadam(index: number): Promise<void> {
    const port = this.qadamPorts[index] as number;
    const started = startProgram({
      dataDir: this.folder,
      port,
      env: {
        QADAM_URL: this.origin,
        TRUST_PROXY: '1',
        DATABASE_URL: this.url('program'),
        DATABASE_OWNER_URL: this.url('owner'),
        DATABASE_REPLICA_URLS: this.nodes.map((node) => this.urlAt(node, 'program')).join(','),
        NEXTAUTH_SECRET: this.secrets.authSecret,
        QADAM_SMTP_URL: this.mails.url,
        QADAM_MAIL_FROM: 'Qadam <qadam@example.org>',
        QADAM_BACKUP_HOURS: '0',
      },
    });
    this.qadams[index] = started;
    await started.says(/Qadam is ready/, patience);
  }

  private leaderNow: Node | undefined;

  /** What the cluster says of itself: of what the nodes answer, the newest; one that was cut off may not know yet. */
  async members(): Promise<Member[]> {
    const all = await Promise.all(this.nodes.map((node) => node.members()));
    const timeline = (view: Member[]) => Math.max(0, ...view.map((one) => one.timeline ?? 0));
    const views = all.filter((view) => view !== null);
    return views.sort((a, b) => timeline(b) - timeline(a))[0] ?? [];
  }

  /** The node that leads, and the one whose copy every commit waits for. */
  async roles(): Promise<{ leader: Node | undefined; synchronous: Node | undefined }> {
    const members = await this.members();
    const node = (role: string) => {
      const named = members.find((one) => one.role === role && isRunning(one));
      return this.nodes.find(({ name }) => name === named?.name);
    };
    return { leader: node('leader'), synchronous: node('sync_standby') };
  }

  /** Waits for a leader, two replicas that follow it, and that one of them is waited for. */
  async untilCluster(): Promise<void> {
    await until('the cluster is well', async () => {
      const [members, { leader, synchronous }] = [await this.members(), await this.roles()];
      this.leaderNow = leader;
      const timelines = new Set(members.map(({ timeline }) => timeline));
      const isWhole = members.length === this.nodes.length && members.every(isRunning);
      return isWhole && leader !== undefined && synchronous !== undefined && timelines.size === 1;
    });
  }

  /** Waits until everything is as it should be, and turns what is called from here to it. */
  async untilWell(): Promise<void> {
    await this.untilCluster();
    const ready = '{"status":"ok"}';
    let answers: string[] = [];
    await until('every Qadam is ready', async () => {
      answers = await Promise.all(this.qadams.map(({ url }) => textOf(`${url}/readyz`)));
      return answers.every((answer) => answer === ready);
    }).catch((error: Error) => {
      throw new Error(`${error.message}: ${answers.join(', ')}\n${this.said()}`);
    });
    await until(
      'the balancer serves',
      async () => (await fetch(`${this.origin}/healthz`).catch(() => null))?.ok === true,
    );
    await disconnect();
    replaceClient(createClient(this.url('program')));
  }

  /** A command to the balancer. */
  command(text: string): void {
    const connect = `
      const socket = require('node:net').connect(process.argv[1], () => socket.end(process.argv[2] + '\\n'));
      socket.resume().on('error', () => undefined);`;
    execFileSync(process.execPath, ['-e', connect, this.socket, text]);
  }

  /** In a fault anybody may be left without an answer. */
  wasDown = (): boolean => this.isTroubled;

  /** The end of what the programs have printed. */
  said(): string {
    return this.qadams.map((one) => one.output().split('\n').slice(-10).join('\n')).join('\n\n');
  }

  async end(): Promise<void> {
    await disconnect();
    await Promise.all(this.qadams.map((one) => one.end('SIGTERM')));
    await this.balancer.end('SIGKILL');
    for (const node of this.nodes) await node.kill();
    await this.etcd.end('SIGKILL');
    await rm(this.home, { recursive: true, force: true });
  }

  private get socket(): string {
    return path.join(this.home, 'balancer', 'socket');
  }

  private login(role: Role): [string, string] {
    const { ownerPassword, programPassword, superuserPassword } = this.secrets;
    const logins: Record<Role, [string, string]> = {
      owner: [owner, ownerPassword],
      program: [programRole, programPassword],
      superuser: ['postgres', superuserPassword],
    };
    return logins[role];
  }

  private makeEtcd(): Daemon {
    const address = `http://127.0.0.1:${this.ports.etcd}`;
    return new Daemon({
      command: this.programs.etcd,
      args: [
        ...['--name', 'etcd1', '--data-dir', this.ownFolder('etcd')],
        ...['--listen-client-urls', address, '--advertise-client-urls', address],
        ...['--listen-peer-urls', 'http://127.0.0.1:0', '--logger', 'zap'],
      ],
      logFile: path.join(this.home, 'etcd.log'),
    });
  }

  private makeBalancer(): Daemon {
    const { ports, qadamPorts, programs } = this;
    this.ownFolder('balancer');
    const numbered = (name: string, values: string[]) =>
      Object.fromEntries(values.map((value, index) => [`${name}_${index + 1}`, value]));
    return new Daemon({
      command: programs.haproxy,
      args: ['-db', '-f', path.resolve('deploy/cluster/haproxy.cfg')],
      logFile: path.join(this.home, 'haproxy.log'),
      env: {
        QADAM_BALANCER: balancerHost,
        WEB_PORT: String(ports.web),
        WRITE_PORT: String(ports.write),
        HAPROXY_SOCKET: this.socket,
        POSTGRES_PORT: String(ports.postgres),
        PATRONI_PORT: String(ports.patroni),
        ...numbered('NODE', nodeHosts),
        ...numbered(
          'QADAM',
          qadamPorts.map((port) => `127.0.0.1:${port}`),
        ),
      },
    });
  }

  private ownFolder(name: string): string {
    const folder = path.join(this.home, name);
    const ids = serviceUser();
    execFileSync('install', ['-d', '-m', '700', ...(ids ? ['-o', `${ids.uid}`] : []), folder]);
    return folder;
  }
}

type Role = 'owner' | 'program' | 'superuser';

const isRunning = ({ state }: Member) => state === 'running' || state === 'streaming';

const textOf = (address: string) =>
  fetch(address).then(
    async (response) => (await response.text()).trim(),
    () => 'no answer',
  );

/** Waits until something holds. Throws when it takes too long. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  milliseconds = patience,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`after ${milliseconds / 1000} s it is not true that ${what}`);
    await pause(250);
  }
}
