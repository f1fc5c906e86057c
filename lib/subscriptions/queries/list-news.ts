import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { headingAt } from '@/lib/standing/heading';
import type { SubjectName } from '../schema';
import type { Told } from '../types';

/** So many judgements are told at once; the others with the next mail. */
const most = 200;

/** How a judgement (`r`, its recommendation) concerns what is followed. */
const concerns: Record<SubjectName, (id: string) => Prisma.Sql> = {
  RECOMMENDATION: (id) => Prisma.sql`r.id = ${id}::uuid`,
  ASK: (id) => Prisma.sql`EXISTS (SELECT 1 FROM ask_recommendations l
    WHERE l.recommendation_id = r.id AND l.ask_id = ${id}::uuid)`,
  BODY: (
    id,
  ) => Prisma.sql`EXISTS (SELECT 1 FROM recommendation_bodies l JOIN bodies b ON b.id = l.body_id
    WHERE l.recommendation_id = r.id AND (b.id = ${id}::uuid OR b.above_id = ${id}::uuid))`,
  THEME: (id) => Prisma.sql`EXISTS (SELECT 1 FROM recommendation_themes l
    WHERE l.recommendation_id = r.id AND l.theme_id = ${id}::uuid)`,
  COUNTRY: (id) => Prisma.sql`r.country_id = ${id}::uuid`,
};

// What holds from a later day is told when it is published, too.
const asOf = Prisma.sql`greatest(current_date, a.effective_on)`;

/**
 * What was published after an instant on what somebody follows, oldest first: the status that its voice gave before
 * and with it, by the rule of the overview's changes.
 */
export async function listNews(
  tx: Pick<Transaction, '$queryRaw'>,
  follows: { subject: SubjectName; subjectId: string; toldUntil: Date },
): Promise<Told[]> {
  return tx.$queryRaw<Told[]>(Prisma.sql`
    SELECT r.reference, c.code AS "countryCode", v.name AS voice, a.kind::text AS kind,
      before.status::text AS before, after.status::text AS after, after.effective_on::text AS "effectiveOn",
      a.published_at AS "publishedAt"
    FROM assessments a JOIN recommendations r ON r.id = a.recommendation_id
    JOIN countries c ON c.id = r.country_id JOIN voices v ON v.id = a.voice_id
    LEFT JOIN LATERAL (${headingAt(asOf, 'before')}) before ON true
    LEFT JOIN LATERAL (${headingAt(asOf, 'with')}) after ON true
    WHERE a.published_at > ${follows.toldUntil}::timestamptz AND r.archived_at IS NULL
      AND ${concerns[follows.subject](follows.subjectId)}
    ORDER BY a.published_at, a.id LIMIT ${most}`);
}
