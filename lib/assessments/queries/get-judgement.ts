import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { dayOf } from '@/lib/moment/moment';
import { currentAssessmentId, endOfChain } from '../current';
import type { PublishedJudgement } from '../types';

const columns = {
  id: true,
  voiceId: true,
  kind: true,
  authorship: true,
  status: true,
  effectiveOn: true,
  verifiedOn: true,
  publishedAt: true,
  reason: true,
  confidence: true,
  lookedAt: true,
  attributedFrom: true,
  voice: { select: { name: true } },
  citations: {
    select: {
      evidence: { select: { id: true, reference: true, title: true } },
      observation: { select: { reference: true, indicator: { select: { name: true } } } },
      engagement: { select: { reference: true, title: true } },
    },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.AssessmentSelect;

/** A published judgement with what it cites; public. */
export async function getJudgement(id: string | null): Promise<PublishedJudgement | null> {
  if (!id) return null;
  const row = await db.assessment.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const { voice, citations, ...judgement } = row;
  return {
    ...judgement,
    voiceName: voice.name,
    effectiveOn: dayOf(row.effectiveOn),
    verifiedOn: dayOf(row.verifiedOn),
    publishedAt: row.publishedAt.toISOString(),
    lookedAt: row.lookedAt ?? '',
    attributedFrom: row.attributedFrom ?? '',
    evidence: citations.flatMap(({ evidence }) => evidence?.id ?? []),
    citations: citations.flatMap(({ evidence, observation, engagement }) => {
      if (observation)
        return { reference: observation.reference, title: observation.indicator.name };
      const cited = evidence ?? engagement;
      return cited ? { reference: cited.reference, title: cited.title } : [];
    }),
  };
}

/**
 * The correction or withdrawal that has replaced a judgement by now, the last one when there are several;
 * null while it stands.
 */
export async function getReplacement(id: string | null): Promise<PublishedJudgement | null> {
  const end = id ? await endOfChain(db, id) : null;
  return end && end.id !== id ? getJudgement(end.id) : null;
}

/** What a voice says of a recommendation now; null when it says nothing. */
export async function getCurrentJudgement(
  recommendationId: string,
  voiceId: string,
): Promise<PublishedJudgement | null> {
  return getJudgement(await currentAssessmentId(db, recommendationId, voiceId));
}
