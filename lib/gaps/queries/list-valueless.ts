import 'server-only';
import { db } from '@/lib/db/client';
import type { ValuelessIndicator } from '../types';

/** The indicators of a country of which the record holds no value for any time: told in words only. */
export async function listValueless(countryId: string): Promise<ValuelessIndicator[]> {
  return db.indicator.findMany({
    where: { countryId, archivedAt: null, observations: { none: { archivedAt: null } } },
    orderBy: { position: 'asc' },
    select: { slug: true, name: true, note: true },
  });
}
