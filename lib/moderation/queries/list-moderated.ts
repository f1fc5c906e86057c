import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/identity/ids';
import { dayOf } from '@/lib/moment/moment';
import { canModerateVoices } from '../policy';
import type { Moderated, ModeratedLine } from '../types';

const columns = {
  id: true,
  status: true,
  effectiveOn: true,
  reason: true,
  voice: { select: { name: true } },
  recommendation: {
    select: { reference: true, summary: true, country: { select: { code: true } } },
  },
  notes: {
    select: {
      id: true,
      kind: true,
      reason: true,
      placedAt: true,
      liftedAt: true,
      placedBy: { select: { voice: { select: { name: true } } } },
    },
    orderBy: { placedAt: 'desc' },
  },
} as const satisfies Prisma.AssessmentSelect;

type Row = Prisma.AssessmentGetPayload<{ select: typeof columns }>;

/** What the desk says itself is corrected, not moderated. */
const ofOthers = {
  kind: { not: 'WITHDRAWAL' },
  voice: { kind: { not: 'EDITORIAL_DESK' } },
} as const satisfies Prisma.AssessmentWhereInput;

/**
 * What other voices published on a recommendation (by its reference) or, without one, everything
 * that carries a note now. Null for who may not moderate.
 */
export async function listModerated(
  viewer: Viewer,
  reference: string,
): Promise<ModeratedLine[] | null> {
  if (!canModerateVoices(viewer)) return null;
  const about = reference
    ? { recommendation: { reference: { equals: reference, mode: 'insensitive' as const } } }
    : { notes: { some: { liftedAt: null } } };
  const rows = await db.assessment.findMany({
    where: { ...ofOthers, ...about },
    select: columns,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return rows.map(toLine);
}

/** One judgement of another voice with its notes; null when there is none, or it is not one's to moderate. */
export async function getModerated(viewer: Viewer, id: string): Promise<Moderated | null> {
  if (!canModerateVoices(viewer) || !isId(id)) return null;
  const row = await db.assessment.findFirst({
    where: { ...ofOthers, id },
    select: columns,
  });
  if (!row) return null;
  return {
    ...toLine(row),
    countryCode: row.recommendation.country.code,
    noteId: row.notes.find(({ liftedAt }) => liftedAt === null)?.id ?? null,
    past: row.notes.flatMap((note) =>
      note.liftedAt ? [{ ...shown(note), id: note.id, liftedAt: note.liftedAt.toISOString() }] : [],
    ),
  };
}

function toLine({ recommendation, voice, notes, effectiveOn, ...row }: Row): ModeratedLine {
  const present = notes.find(({ liftedAt }) => liftedAt === null);
  return {
    ...row,
    reference: recommendation.reference,
    summary: recommendation.summary,
    voice: voice.name,
    effectiveOn: dayOf(effectiveOn),
    note: present ? shown(present) : null,
  };
}

function shown({ kind, reason, placedAt, placedBy }: Row['notes'][number]) {
  return { kind, reason, by: placedBy.voice.name, placedAt: placedAt.toISOString() };
}
