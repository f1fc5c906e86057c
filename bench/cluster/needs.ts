import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inSearchPath } from '@/lib/operations/launch/search-path.mjs';
import { PlainError } from '@/lib/plain-error.mjs';

/** The programs of the machine that make a cluster. */
export type Programs = { etcd: string; patroni: string; haproxy: string; postgres: string };

/** Where Debian puts PostgreSQL's programs, by version. */
const versions = '/usr/lib/postgresql';
const install = 'apt-get install patroni python3-etcd etcd-server haproxy postgresql';

/** Finds them. Throws a PlainError that says what is missing, and how to get it. */
export function findPrograms(): Programs {
  if (process.platform !== 'linux')
    throw new PlainError('a cluster on loopback addresses needs Linux');
  const [newest] = existsSync(versions)
    ? readdirSync(versions)
        .filter((name) => existsSync(`${versions}/${name}/bin/pg_rewind`))
        .sort((a, b) => Number(b) - Number(a))
    : [];
  const found = {
    etcd: inSearchPath('etcd'),
    patroni: inSearchPath('patroni'),
    haproxy: inSearchPath('haproxy') ?? ['/usr/sbin/haproxy'].find((file) => existsSync(file)),
    postgres: newest && `${versions}/${newest}/bin`,
  };
  const missing = Object.entries(found).filter(([, place]) => !place);
  if (missing.length > 0) {
    const names = missing.map(([name]) => name).join(', ');
    throw new PlainError(`not found: ${names}. On Debian: ${install}`);
  }
  return found as Programs;
}

/** Whom the servers run as: PostgreSQL refuses to run as root. Undefined: as we do. */
export function serviceUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new PlainError(`there is no user "postgres". On Debian: ${install}`);
  return { uid: Number(uid), gid: Number(gid) };
}
