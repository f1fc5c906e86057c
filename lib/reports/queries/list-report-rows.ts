import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { dayOf, type Moment } from '@/lib/moment/moment';
import type { ReportRow, SelectedStanding } from '../types';
import { listDiffering } from './list-differing';
import { listJudgements } from './list-judgements';

const select = {
  id: true,
  reference: true,
  label: true,
  summary: true,
  madeOn: true,
  response: true,
  dueOn: true,
  document: { select: { slug: true, title: true, issuedEarliest: true, issuedWords: true } },
  addressee: { select: { slug: true, name: true } },
  bodies: {
    select: { body: { select: { slug: true, shortName: true } } },
    orderBy: { body: { slug: 'asc' } },
  },
  themes: {
    select: { theme: { select: { slug: true, name: true } } },
    orderBy: { theme: { position: 'asc' } },
  },
} as const satisfies Prisma.RecommendationSelect;

/** Some standings with all that a report says of each, in the order given. */
export async function listReportRows(
  standings: readonly SelectedStanding[],
  moment: Moment,
): Promise<ReportRow[]> {
  const ids = standings.map(({ id }) => id);
  const [texts, judgements, differing] = await Promise.all([
    db.recommendation.findMany({ where: { id: { in: ids } }, select }),
    listJudgements(standings.flatMap(({ assessmentId }) => assessmentId ?? [])),
    listDiffering(ids, moment),
  ]);
  const textOf = new Map(texts.map((row) => [row.id, row]));
  return standings.flatMap((standing) => {
    const text = textOf.get(standing.id);
    if (!text) return [];
    const { document, addressee, bodies, themes, ...plain } = text;
    return [
      {
        ...standing,
        ...plain,
        madeOn: dayOf(text.madeOn),
        madeEarliest: document.issuedEarliest && dayOf(document.issuedEarliest),
        madeWords: document.issuedWords,
        dueOn: text.dueOn && dayOf(text.dueOn),
        document: { slug: document.slug, name: document.title },
        addressee,
        bodies: bodies.map(({ body }) => ({ slug: body.slug, name: body.shortName })),
        themes: themes.map(({ theme }) => theme),
        judgement: standing.assessmentId ? (judgements.get(standing.assessmentId) ?? null) : null,
        others: differing.get(standing.id) ?? [],
      },
    ];
  });
}
