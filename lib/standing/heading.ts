import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/**
 * The judgement of its voice that headed the recommendation of the publication `a` by the rule of `live_assessments`
 * and `assessments_as_of`, just before that publication or with it: a load publishes several steps within one
 * millisecond. A row source, to stand in `LATERAL`: `status, effective_on`; no row where there was none.
 * @param asOf the day of the world, as SQL
 */
export function headingAt(asOf: Prisma.Sql, when: 'before' | 'with'): Prisma.Sql {
  const until = when === 'before' ? Prisma.sql`<` : Prisma.sql`<=`;
  const place = (alias: string) =>
    Prisma.raw(`(${alias}.published_at, ${alias}.effective_on, ${alias}.id)`);
  return Prisma.sql`
    SELECT p.status, p.effective_on FROM assessments p
    WHERE p.recommendation_id = a.recommendation_id AND p.voice_id = a.voice_id
      AND p.kind <> 'WITHDRAWAL' AND p.effective_on <= ${asOf} AND ${place('p')} ${until} ${place('a')}
      AND NOT EXISTS (SELECT 1 FROM assessments later
                      WHERE later.replaces_id = p.id AND ${place('later')} ${until} ${place('a')})
    ORDER BY p.effective_on DESC, p.published_at DESC, p.id DESC LIMIT 1`;
}
