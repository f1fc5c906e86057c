import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { namingSql } from '@/lib/editing/queries/name-things';
import { dayOf } from '@/lib/moment/moment';
import type { SearchableKind, WithholdableKind } from '../fields';
import { canWithhold } from '../policy';
import type { WithholdableThing } from '../types';

type Row = {
  kind: WithholdableKind;
  id: string;
  field: string;
  words: string;
  voice: string | null;
  day: Date | null;
  name: string | null;
};

/** A thing by its public name, with every text of it that could be withheld; null where there is none. */
export async function findThing(
  viewer: Viewer,
  kind: SearchableKind,
  key: string,
): Promise<WithholdableThing | null> {
  if (!canWithhold(viewer)) return null;
  const [found] = await db.$queryRaw<{ id: string }[]>(byKey(kind, key));
  if (!found) return null;
  const itself = Prisma.sql`SELECT 0 AS place, ${kind} AS kind, ${found.id}::uuid AS id,
    NULL AS voice, NULL::timestamptz AS day, NULL AS name`;
  const parts = Prisma.join([itself, ...(besides(viewer, found.id)[kind] ?? [])], ' UNION ALL ');
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.kind, p.id, w.field, w.words, p.voice, p.day, p.name
    FROM (${parts}) p, words_of(p.kind, p.id) w
    -- What was published is withheld where it was published.
    WHERE NOT (p.kind = 'assessment_draft' AND w.field <> 'review_comment'
      AND EXISTS (SELECT FROM assessments a WHERE a.id = p.id))
    ORDER BY p.place, p.day DESC, p.name, p.id, array_position(ARRAY(
      SELECT t.field FROM withholdable_texts() t WHERE t.kind = p.kind), w.field)`;
  const texts = rows.map(({ words: text, voice, day, name, ...row }) => ({
    ...{ ...row, text },
    of: { voice, day: day && dayOf(day), name },
  }));
  return { kind, key, texts };
}

function byKey(kind: SearchableKind, key: string): Prisma.Sql {
  // One version of it, as its address says: `KZ-R1/v2`; without one the latest.
  if (kind === 'report')
    return Prisma.sql`SELECT id FROM reports
      WHERE ${key} IN (reference, reference || '/v' || version) ORDER BY version DESC LIMIT 1`;
  if (kind === 'import_batch')
    return Prisma.sql`SELECT id FROM import_batches WHERE number::text = ${key}`;
  const { from, key: column } = namingSql(kind);
  return Prisma.sql`SELECT t.id FROM ${from} WHERE ${column} = ${key}`;
}

/** What has no name of its own and is found with something that has one. */
function besides(viewer: Viewer, id: string): Partial<Record<SearchableKind, Prisma.Sql[]>> {
  const notes = (where: Prisma.Sql) => Prisma.sql`
    SELECT 8, 'correction_note', n.id, NULL, n.published_at, NULL FROM correction_notes n WHERE ${where}`;
  const suggestions = (where: Prisma.Sql) => Prisma.sql`
    SELECT 9, 'suggestion', s.id, NULL, s.received_at, NULL FROM suggestions s WHERE ${where}`;
  // Drafts of another voice are none of the desk's: nobody there reads them.
  const seen = Prisma.sql`d.recommendation_id = ${id}::uuid
    AND (d.authorship = 'ATTRIBUTED' OR d.voice_id = ${viewer.voice.id}::uuid)`;
  return {
    recommendation: [
      Prisma.sql`SELECT 1, 'assessment', a.id, v.name, a.effective_on, NULL
        FROM assessments a JOIN voices v ON v.id = a.voice_id WHERE a.recommendation_id = ${id}::uuid`,
      Prisma.sql`SELECT 2, 'moderation_note', n.id, v.name, n.placed_at, NULL
        FROM moderation_notes n JOIN assessments a ON a.id = n.assessment_id
        JOIN voices v ON v.id = a.voice_id WHERE a.recommendation_id = ${id}::uuid`,
      Prisma.sql`SELECT 3, 'assessment_draft', d.id, v.name, d.created_at, NULL
        FROM assessment_drafts d JOIN voices v ON v.id = d.voice_id WHERE ${seen}`,
      Prisma.sql`SELECT 4, 'draft_comment', c.id, v.name, c.created_at, NULL
        FROM draft_comments c JOIN assessment_drafts d ON d.id = c.draft_id
        JOIN voices v ON v.id = d.voice_id WHERE ${seen}`,
      notes(Prisma.sql`n.recommendation_id = ${id}::uuid`),
      suggestions(Prisma.sql`s.recommendation_id = ${id}::uuid`),
    ],
    evidence: [
      Prisma.sql`SELECT 1, 'evidence_file', f.id, NULL, f.created_at, NULL
        FROM evidence_files f WHERE f.evidence_id = ${id}::uuid`,
      notes(Prisma.sql`n.evidence_id = ${id}::uuid`),
      suggestions(Prisma.sql`s.evidence_id = ${id}::uuid OR s.added_evidence_id = ${id}::uuid`),
    ],
    report: [
      Prisma.sql`SELECT 1, 'report_draft', d.id, NULL, d.created_at, NULL FROM report_drafts d
        JOIN reports r ON r.draft_id = d.id
        WHERE r.id = ${id}::uuid AND d.voice_id = ${viewer.voice.id}::uuid`,
    ],
    indicator: [
      Prisma.sql`SELECT 1, 'observation', o.id, NULL, NULL::timestamptz, o.reference
        FROM observations o WHERE o.indicator_id = ${id}::uuid`,
    ],
    country: [
      notes(Prisma.sql`n.country_id = ${id}::uuid
        AND num_nonnulls(n.recommendation_id, n.evidence_id) = 0`),
      suggestions(Prisma.sql`s.country_id = ${id}::uuid
        AND num_nonnulls(s.recommendation_id, s.evidence_id) = 0`),
    ],
  };
}
