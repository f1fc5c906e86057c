import 'server-only';
import type { Country } from '@/lib/countries/types';
import { Prisma } from '@/lib/db/generated/client';
import { selectedIds } from '@/lib/explorer/conditions';
import { everything } from '@/lib/explorer/schema';
import type { Moment } from '@/lib/moment/moment';
import { listChanges } from '@/lib/overview/queries/list-changes';
import type { Change } from '@/lib/overview/types';
import type { Followed } from '../schema';

const longest = 50;

/** The headlines that moved last among what a feed follows, the latest first; whomever they address. */
export function listFollowedChanges(
  { id, timeZone }: Country,
  { recommendation, ...chosen }: Followed,
  moment: Moment,
): Promise<Change[]> {
  // Freshness is not asked for here, whatever makes something stale.
  const question = {
    countryId: id,
    selection: { ...everything(), ...chosen },
    moment,
    staleAfterDays: 1,
  };
  const scope = recommendation
    ? Prisma.sql`(r.country_id = ${id}::uuid AND r.reference = ${recommendation})`
    : Prisma.sql`r.id IN (${selectedIds(question)})`;
  return listChanges(id, moment, timeZone, longest, scope);
}
