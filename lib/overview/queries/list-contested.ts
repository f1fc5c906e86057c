import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { madeWithStanding, spoken } from '@/lib/standing/standing';
import { toTheState } from '../scope';
import type { ContestedHeadline } from '../types';

/**
 * The headlines that another voice does not share at the moment, with the voices that judge differently; the
 * contested before the close, the latest first.
 */
export async function listContested(
  countryId: string,
  moment: Moment,
  limit: number,
): Promise<ContestedHeadline[]> {
  return db.$queryRaw<ContestedHeadline[]>(Prisma.sql`
    SELECT met.reference, met.summary, met.status::text AS status, met.contest::text AS contest, others.voices
    FROM (
      SELECT r.id, r.reference, r.summary, s.status, s.contest, s.effective_on
      FROM ${madeWithStanding(moment)}
      WHERE ${toTheState(countryId)} AND s.contest <> 'UNCONTESTED'
      ORDER BY s.contest DESC, s.effective_on DESC, r.reference
      LIMIT ${limit}::int) met
    JOIN LATERAL (
      SELECT json_agg(json_build_object('name', v.name, 'kind', v.kind, 'status', a.status,
                                        'effectiveOn', a.effective_on,
                                        'authorship', a.authorship, 'attributedFrom', a.attributed_from) ORDER BY v.kind, v.name) AS voices
      FROM ${spoken(moment)} a JOIN voices v ON v.id = a.voice_id
      WHERE a.recommendation_id = met.id AND v.kind <> 'EDITORIAL_DESK'
        AND contest_between(met.status, a.status) <> 'UNCONTESTED') others ON true
    ORDER BY met.contest DESC, met.effective_on DESC, met.reference`);
}
