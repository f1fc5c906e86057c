import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { filesThatMustBeThere } from '../kept-files';
import { lockBytes } from '../mutations/lock-bytes';
import { isKept } from '../store';

const ownersOf = (hash: string) => Prisma.sql`
  SELECT 1 FROM (${Prisma.raw(filesThatMustBeThere)}) f WHERE f.sha256 = decode(${hash}, 'hex') LIMIT 1`;

/**
 * Whether something in the folder of files (`listKept` names it) is the bytes of a file, or is just becoming them.
 * `unwanted` is done with what is not, while nobody can begin to keep the same bytes.
 */
export async function isWanted(
  place: string,
  unwanted: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const [, hash, half] = /^[0-9a-f]{2}\/([0-9a-f]{64})(\.[^/]+\.new)?$/.exec(place) ?? [];
  if (!hash || !place.startsWith(hash.slice(0, 2))) return false;
  const owners = ownersOf(hash);
  if (!half && (await db.$queryRaw<unknown[]>(owners)).length > 0) return true;
  return db.$transaction(
    async (tx) => {
      // Waits for whoever is keeping these bytes, or taking them away, at this moment.
      await lockBytes(tx, Buffer.from(hash, 'hex'));
      if (!(await isKept(place))) return true;
      if (!half && (await tx.$queryRaw<unknown[]>(owners)).length > 0) return true;
      await unwanted();
      return false;
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}
