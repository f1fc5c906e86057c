import 'server-only';
import { db } from '@/lib/db/client';

/** The slugs under which the State concerned is addressed: what is counted where nobody asks for another addressee. */
export async function listStateAddressees(countryId: string): Promise<string[]> {
  const rows = await db.addressee.findMany({
    where: { isStateConcerned: true },
    select: { slug: true, _count: { select: { recommendations: { where: { countryId } } } } },
    orderBy: { slug: 'asc' },
  });
  const asked = rows.filter(({ _count }) => _count.recommendations > 0);
  // Of a State that is asked nothing: an empty list would mean everybody.
  return (asked.length > 0 ? asked : rows).map(({ slug }) => slug);
}
