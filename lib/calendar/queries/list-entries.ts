import 'server-only';
import { bodyLine } from '@/lib/bodies/queries/line';
import type { VagueDate } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { exactDays } from '../days';
import type { CalendarContent, CalendarEntry } from '../types';

type Row = Omit<CalendarEntry, 'days'> & VagueDate;

/** Which things belong to a body or to those below it; everything without one. */
function ofBody(
  table: 'recommendation_bodies' | 'engagement_bodies',
  thing: string,
  body: string | null,
) {
  if (!body) return Prisma.sql`true`;
  const [list, column] = [
    Prisma.raw(table),
    Prisma.raw(table === 'engagement_bodies' ? 'engagement_id' : 'recommendation_id'),
  ];
  return Prisma.sql`EXISTS (SELECT FROM ${bodyLine} line JOIN bodies top ON top.id = line.top
    JOIN ${list} l ON l.body_id = line.id
    WHERE top.slug = ${body} AND l.${column} = ${Prisma.raw(thing)})`;
}

/**
 * Due days of recommendations and measures, and engagements, of a country as they are recorded now; of a body, what concerns it
 * and those below it. Whatever has no day that the record knows is counted and left out.
 */
export async function listEntries(
  countryId: string,
  body: string | null,
): Promise<CalendarContent> {
  const country = Prisma.sql`${countryId}::uuid`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH found AS (
      SELECT r.id, 'recommendation' AS kind, r.reference, r.reference AS title, r.summary AS text,
        r.due_on AS earliest, r.due_on AS latest, 'EXACT' AS qualifier, NULL AS words,
        ARRAY(SELECT b.short_name FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
              WHERE rb.recommendation_id = r.id ORDER BY 1) AS bodies, r.version
      FROM recommendations r WHERE r.country_id = ${country} AND r.archived_at IS NULL AND r.due_on IS NOT NULL
        AND ${ofBody('recommendation_bodies', 'r.id', body)}
      UNION ALL
      SELECT m.id, 'measure', m.reference, m.title, m.agency || E'\n\n' || m.description, m.due_on, m.due_on, 'EXACT', NULL,
        ARRAY[]::text[], m.version
      FROM measures m WHERE m.country_id = ${country} AND m.archived_at IS NULL AND m.due_on IS NOT NULL
        AND (${body === null} OR EXISTS (SELECT FROM measure_recommendations mr WHERE mr.measure_id = m.id
          AND ${ofBody('recommendation_bodies', 'mr.recommendation_id', body)}))
      UNION ALL
      SELECT e.id, 'engagement', e.reference, e.title, e.summary, e.occurred_earliest, e.occurred_latest,
        e.occurred_qualifier::text, e.occurred_words,
        ARRAY(SELECT b.short_name FROM engagement_bodies eb JOIN bodies b ON b.id = eb.body_id
              WHERE eb.engagement_id = e.id ORDER BY 1), e.version
      FROM engagements e WHERE e.country_id = ${country} AND e.archived_at IS NULL
        AND ${ofBody('engagement_bodies', 'e.id', body)})
    SELECT f.id, f.kind, f.reference, f.title, f.text, f.earliest::text, f.latest::text, f.qualifier, f.words, f.bodies,
      f.version AS changes, coalesce((SELECT a.at FROM audit_events a WHERE a.subject_kind = f.kind AND a.subject_id = f.id
        ORDER BY a.sequence DESC LIMIT 1), 'epoch') AS "changedAt"
    FROM found f ORDER BY f.earliest, f.kind, f.reference`);
  const entries = rows.flatMap(({ earliest, latest, qualifier, words, ...row }) => {
    const days = exactDays({ earliest, latest, qualifier, words });
    return days ? [{ ...row, days }] : [];
  });
  return { entries, withoutDay: rows.length - entries.length };
}
