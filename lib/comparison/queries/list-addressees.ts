import 'server-only';
import { db } from '@/lib/db/client';

/** The slugs under which the State concerned is addressed: what is counted where nobody asks for another addressee. */
export async function listStateAddressees(countryId: string): Promise<string[]> {
  const rows = await db.addressee.findMany({
    where: { isStateConcerned: true, recommendations: { some: { countryId } } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
  return rows.map(({ slug }) => slug);
}
