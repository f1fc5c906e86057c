import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Question } from '@/lib/explorer/conditions';
import { listStandings } from '@/lib/reports/queries/list-standings';
import { guardCell } from '../cells';
import { ownColumns } from '../fields';
import { canPrepareImport } from '../policy';

const batchSize = 500;

/**
 * A selection in our own layout, the names of its columns first: what is changed in it can be imported again.
 * Null for whom it is not. A few hundred rows at a time, so that all of the record needs little memory.
 */
export function exportRows(
  viewer: Viewer,
  question: Question,
): AsyncGenerator<readonly string[]> | null {
  return canPrepareImport(viewer) ? rowsOf(question) : null;
}

async function* rowsOf(question: Question): AsyncGenerator<readonly string[]> {
  yield ownColumns.map(([name]) => name);
  const standings = await listStandings(question, 'oldest');
  for (let start = 0; start < standings.length; start += batchSize) {
    const ids = standings.slice(start, start + batchSize).map(({ id }) => id);
    for (const row of await readRows(ids))
      yield ownColumns.map(([name]) => guardCell(row[name] ?? ''));
  }
}

type Column = (typeof ownColumns)[number][0];

function readRows(ids: string[]): Promise<Record<Column, string | null>[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT r.reference, r.version::text, c.code AS country, d.slug AS document, d.title AS document_title,
      d.issued_latest::text AS document_date, p.reference AS parent, r.label, r.place, a.slug AS addressee,
      r.addressee_note, r.summary, r.official_text, r.response::text, r.response_note, r.responded_on::text,
      r.action_category::text, r.due_on::text, r.confidence::text, r.confidence_note,
      (SELECT string_agg(b.slug, '; ' ORDER BY b.slug) FROM recommendation_bodies l JOIN bodies b ON b.id = l.body_id
       WHERE l.recommendation_id = r.id) AS bodies,
      (SELECT string_agg(t.slug, '; ' ORDER BY t.slug) FROM recommendation_themes l JOIN themes t ON t.id = l.theme_id
       WHERE l.recommendation_id = r.id) AS themes,
      o.source_note AS source, o.licence_note AS licence
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS s (id, place)
    JOIN recommendations r ON r.id = s.id JOIN countries c ON c.id = r.country_id
    JOIN documents d ON d.id = r.document_id JOIN addressees a ON a.id = r.addressee_id
    LEFT JOIN recommendations p ON p.id = r.parent_id
    LEFT JOIN recommendation_origins o ON o.recommendation_id = r.id
    ORDER BY s.place`);
}
