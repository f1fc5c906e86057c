import 'server-only';
import { db } from '@/lib/db/client';

/** The slugs under which States concerned are addressed: what is counted where nobody asks for another addressee. */
export async function listStateAddressees(): Promise<string[]> {
  const rows = await db.addressee.findMany({
    where: { isStateConcerned: true },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
  return rows.map(({ slug }) => slug);
}
