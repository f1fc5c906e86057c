import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { listShownNotes } from '@/lib/moderation/queries/list-shown-notes';
import { dayOf, type Moment } from '@/lib/moment/moment';
import { knownAt } from '@/lib/standing/standing';
import type { Correction } from '../types';

export const correctionsPerPage = 50;

/**
 * What this installation corrected or withdrew by the moment's instant, as far as it concerns the
 * world up to its day; the latest first. A page of them, and how many there are.
 */
export async function listCorrections(
  countryId: string,
  moment: Moment,
  page: number,
): Promise<{ corrections: Correction[]; count: number }> {
  const known = knownAt(moment);
  const all = Prisma.sql`
    SELECT a.id, a.published_at, false AS is_note FROM assessments a
    JOIN recommendations r ON r.id = a.recommendation_id
    WHERE a.replaces_id IS NOT NULL AND r.country_id = ${countryId}::uuid
      AND a.published_at <= ${known}::timestamptz AND a.effective_on <= ${moment.asOf}::date
    UNION ALL
    SELECT n.id, n.published_at, true FROM correction_notes n
    LEFT JOIN recommendations r ON r.id = n.recommendation_id
    WHERE n.country_id = ${countryId}::uuid AND n.published_at <= ${known}::timestamptz
      AND (r.made_on <= ${moment.asOf}::date) IS NOT FALSE
      AND (n.wrong_since <= ${moment.asOf}::date) IS NOT FALSE`;
  const [counted] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM (${all}) c`,
  );
  const ids = await db.$queryRaw<{ id: string; is_note: boolean }[]>(Prisma.sql`
    SELECT id, is_note FROM (${all}) c ORDER BY published_at DESC, id DESC
    LIMIT ${correctionsPerPage} OFFSET ${(page - 1) * correctionsPerPage}`);
  const some = (isNote: boolean) => ids.flatMap((row) => (row.is_note === isNote ? row.id : []));
  const found = [...(await replaced(some(false), moment)), ...(await notes(some(true)))];
  const byId = new Map(found.map((correction) => [correction.id, correction]));
  return { corrections: ids.flatMap(({ id }) => byId.get(id) ?? []), count: counted?.count ?? 0 };
}

async function replaced(ids: readonly string[], moment: Moment): Promise<Correction[]> {
  if (ids.length === 0) return [];
  const rows = await db.assessment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      kind: true,
      publishedAt: true,
      status: true,
      reason: true,
      voice: { select: { name: true } },
      replaces: { select: { status: true } },
      recommendation: { select: { reference: true, summary: true } },
    },
  });
  const shown = await listShownNotes(ids, moment);
  return rows.map(({ kind, voice, replaces, status, recommendation, ...row }) => ({
    ...row,
    kind: kind === 'WITHDRAWAL' ? 'WITHDRAWAL' : 'CORRECTION',
    voice: voice.name,
    before: replaces?.status ?? null,
    after: status,
    moderation: shown.get(row.id) ?? null,
    about: {
      kind: 'recommendation',
      reference: recommendation.reference,
      title: recommendation.summary,
    },
  }));
}

async function notes(ids: readonly string[]): Promise<Correction[]> {
  if (ids.length === 0) return [];
  const rows = await db.correctionNote.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      publishedAt: true,
      locale: true,
      wrong: true,
      wrongSince: true,
      corrected: true,
      recommendation: { select: { reference: true, summary: true } },
      evidence: { select: { reference: true, title: true } },
    },
  });
  return rows.map(({ recommendation, evidence, wrongSince, ...row }) => ({
    ...row,
    kind: 'NOTE',
    wrongSince: wrongSince && dayOf(wrongSince),
    about: recommendation
      ? {
          kind: 'recommendation',
          reference: recommendation.reference,
          title: recommendation.summary,
        }
      : evidence && { kind: 'evidence', ...evidence },
  }));
}
