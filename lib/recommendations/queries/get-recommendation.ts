import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { vagueDate } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { compareCodes } from '@/lib/i18n/collation';
import { dateOf, dayOf, type Moment } from '@/lib/moment/moment';
import { byVoice } from '@/lib/voices/order';
import type { RecommendationDetail } from '../types';
import { listAssessments } from './list-assessments';
import { listLinkedEvidence } from './list-linked-evidence';
import { idList, listRecommendationRows } from './list-rows';

const named = { select: { reference: true, title: true, description: true } } as const;

const select = {
  id: true,
  reference: true,
  label: true,
  place: true,
  summary: true,
  officialText: true,
  madeOn: true,
  dueOn: true,
  addresseeNote: true,
  response: true,
  responseNote: true,
  actionCategory: true,
  confidence: true,
  confidenceNote: true,
  aloneReason: true,
  parentId: true,
  addressee: { select: { slug: true, name: true, isStateConcerned: true } },
  document: {
    select: {
      slug: true,
      title: true,
      symbol: true,
      url: true,
      funding: true,
      disclaimer: true,
      issuedEarliest: true,
      issuedLatest: true,
      issuedQualifier: true,
      issuedWords: true,
    },
  },
  bodies: {
    select: {
      body: {
        select: { slug: true, name: true, shortName: true, above: { select: { shortName: true } } },
      },
    },
  },
  themes: {
    select: { theme: { select: { slug: true, name: true } } },
    orderBy: { theme: { position: 'asc' } },
  },
  asks: {
    select: {
      ask: {
        select: {
          slug: true,
          title: true,
          recommendations: { select: { recommendationId: true } },
        },
      },
    },
    orderBy: { ask: { position: 'asc' } },
  },
  measures: {
    where: { measure: { archivedAt: null } },
    select: {
      measure: {
        select: {
          reference: true,
          agency: true,
          title: true,
          description: true,
          state: true,
          dueOn: true,
          startsEarliest: true,
          startsLatest: true,
        },
      },
    },
  },
  conflicts: {
    where: { conflict: { archivedAt: null } },
    select: { conflict: named },
    orderBy: { conflict: { position: 'asc' } },
  },
  gaps: {
    where: { gap: { archivedAt: null } },
    select: { gap: named },
    orderBy: { gap: { position: 'asc' } },
  },
  citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
  origin: { select: { sourceNote: true, licenceNote: true } },
} as const satisfies Prisma.RecommendationSelect;

/**
 * One recommendation at a moment, with everything its page shows; null where the country has none of that
 * reference, or where it did not exist yet (before its document's date, or not yet known) or is archived.
 */
export async function getRecommendation(
  countryId: string,
  reference: string,
  moment: Moment,
): Promise<RecommendationDetail | null> {
  const found = await db.recommendation.findFirst({
    where: { countryId, reference, madeOn: { lte: dateOf(moment.asOf) } },
    select,
  });
  if (!found) return null;
  const [own] = await listRecommendationRows(moment, Prisma.sql`r.id = ${found.id}::uuid`);
  if (!own) return null;

  const siblings = found.asks.flatMap(({ ask }) =>
    ask.recommendations.map((row) => row.recommendationId),
  );
  const [history, evidence, family, shared] = await Promise.all([
    listAssessments(found.id, moment),
    listLinkedEvidence({ recommendationId: found.id }, moment),
    listRecommendationRows(
      moment,
      Prisma.sql`(r.parent_id = ${found.id}::uuid OR r.id = ${found.parentId}::uuid)`,
    ),
    listRecommendationRows(moment, Prisma.sql`r.id IN ${idList(siblings)}`),
  ]);
  const { addresseeNote, document, bodies, themes, asks, measures, parentId, ...plain } = found;
  const { issuedEarliest, issuedLatest, issuedQualifier, issuedWords, ...written } = document;
  return {
    ...plain,
    madeOn: dayOf(found.madeOn),
    dueOn: found.dueOn && dayOf(found.dueOn),
    addressee: { ...found.addressee, note: addresseeNote },
    document: {
      ...written,
      issued: vagueDate(issuedEarliest, issuedLatest, issuedQualifier, issuedWords),
    },
    bodies: bodies.map(({ body }) => ({ ...body, above: body.above?.shortName ?? null })),
    themes: themes.map((row) => row.theme),
    standing: own,
    voices: currentOf(history),
    history,
    evidence,
    measures: measures.flatMap(({ measure: { startsEarliest, startsLatest, ...measure } }) =>
      hadBegun(startsLatest ?? startsEarliest, moment)
        ? { ...measure, dueOn: measure.dueOn && dayOf(measure.dueOn) }
        : [],
    ),
    parent: family.find((row) => row.id === parentId) ?? null,
    subPoints: family.filter((row) => row.id !== parentId),
    asks: asks.map(({ ask }) => {
      const ids = new Set(ask.recommendations.map((row) => row.recommendationId));
      return { slug: ask.slug, title: ask.title, rows: shared.filter((row) => ids.has(row.id)) };
    }),
    conflicts: found.conflicts.map((row) => row.conflict),
    gaps: found.gaps.map((row) => row.gap),
    citations: found.citations.map(toCitation),
  };
}

/** Today shows plans too; a past day only what had surely begun by then. */
function hadBegun(surely: Date | null, { asOf, today }: Moment): boolean {
  return asOf >= today || (surely !== null && dayOf(surely) <= asOf);
}

/** The first row of each voice that nothing replaces: history is in the order of the rule. The desk first. */
function currentOf(history: RecommendationDetail['history']): RecommendationDetail['voices'] {
  const current = new Map<string, RecommendationDetail['voices'][number]>();
  for (const row of history) {
    if (row.replacement || row.kind === 'WITHDRAWAL' || current.has(row.voice.slug)) continue;
    current.set(row.voice.slug, row);
  }
  const inOrder = byVoice(compareCodes);
  return [...current.values()].sort((a, b) => inOrder(a.voice, b.voice));
}
