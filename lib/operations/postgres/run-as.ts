import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { say } from '../launch/say.mjs';
import type { Binaries } from './binaries';

type Ids = { uid: number; gid: number };

/** How PostgreSQL is started here: PostgreSQL itself refuses to run as root. */
export type RunAs = {
  /** Words that go before the command, such as `unshare …`. */
  prefix: string[];
  /** Ids that the child takes, where it must be another user than we are. */
  ids?: Ids;
  /** The cluster's folder: moved where the server could not enter the wanted one. */
  folder: string;
  binaries: Binaries;
};

/** What cannot stay under a folder of mode 700 goes here. */
const movedHome = '/var/lib/qadam';

const asOrdinaryUser = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Decides how to run PostgreSQL on a folder. Not root: as we are. Root, and the cluster belongs
 * to another user: as that user. Root otherwise: inside a user namespace, where root's own files
 * are an ordinary user's (works under folders of mode 700). Where the kernel forbids that (many
 * containers): as the machine's `postgres` or `nobody`.
 */
export function chooseRunAs(folder: string, binaries: Binaries): RunAs {
  const plain: RunAs = { prefix: [], folder, binaries };
  if (!isRoot()) return plain;
  const owner = existsSync(folder) ? lstatSync(folder) : undefined;
  if (owner && owner.uid !== 0) {
    return withReachableBinaries({ ...plain, ids: { uid: owner.uid, gid: owner.gid } });
  }
  const moved = movedFolder(folder);
  if (!existsSync(moved) && canRun(asOrdinaryUser, undefined, binaries)) {
    return { ...plain, prefix: asOrdinaryUser };
  }
  return asServiceUser(folder, binaries);
}

function canRun(prefix: string[], ids: Ids | undefined, binaries: Binaries): boolean {
  const [command = '', ...args] = [...prefix, path.join(binaries.folder, 'postgres'), '--version'];
  return spawnSync(command, args, { ...ids, stdio: 'ignore' }).status === 0;
}

function serviceUser(): Ids {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Where the cluster goes when no other user can enter the data folder. */
export function movedFolder(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return `${movedHome}/${name}/postgres`;
}

function canEnter(folder: string, ids: Ids): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...ids }).status === 0;
}

function asServiceUser(folder: string, binaries: Binaries): RunAs {
  const ids = serviceUser();
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o711);
  const run: RunAs = { prefix: [], ids, folder, binaries };
  const moved = movedFolder(folder);
  if (existsSync(moved) || !canEnter(parent, ids)) {
    mkdirSync(moved, { recursive: true, mode: 0o711 });
    run.folder = moved;
    say(`PostgreSQL cannot enter ${parent}: its data is kept in ${moved}`);
  }
  mkdirSync(run.folder, { recursive: true, mode: 0o700 });
  spawnSync('chown', ['-R', `${ids.uid}:${ids.gid}`, run.folder]);
  return withReachableBinaries(run);
}

/** Another user may not be able to enter our checkout: then the binaries are copied to where it can. */
function withReachableBinaries(run: RunAs): RunAs {
  const { binaries, folder, ids } = run;
  if (canRun([], ids, binaries)) return run;
  const home = folder.startsWith(`${movedHome}/`) ? folder : movedFolder(folder);
  const copy = path.join(path.dirname(home), `native-${binaries.version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o711 });
    cpSync(path.dirname(binaries.folder), partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  return { ...run, binaries: { ...binaries, folder: path.join(copy, 'bin') } };
}
