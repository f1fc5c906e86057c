import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { standing } from '@/lib/standing/standing';
import type { AskStanding } from '../types';

/**
 * The demands that several recommendations share, with who asked for each, when, how the State answered and
 * where it stands; those asked most often first. All addressees: an ask may be made through a third State.
 * @param limit how many asks at most
 */
export async function listAskStandings(
  countryId: string,
  moment: Moment,
  limit: number,
): Promise<AskStanding[]> {
  return db.$queryRaw<AskStanding[]>(Prisma.sql`
    SELECT k.slug, k.title, json_agg(json_build_object(
        'reference', r.reference, 'year', extract(year FROM r.made_on)::int, 'status', s.status,
        'response', r.response, 'bodies', (
          SELECT json_agg(b.short_name ORDER BY b.short_name) FROM recommendation_bodies rb
          JOIN bodies b ON b.id = rb.body_id WHERE rb.recommendation_id = r.id))
      ORDER BY r.made_on, r.position, r.id) AS recommendations
    FROM asks k
    JOIN ask_recommendations ar ON ar.ask_id = k.id
    JOIN recommendations r ON r.id = ar.recommendation_id
    JOIN ${standing(moment)} s ON s.recommendation_id = r.id
    WHERE r.country_id = ${countryId}::uuid
    GROUP BY k.id
    ORDER BY count(*) DESC, k.position
    LIMIT ${limit}::int`);
}
