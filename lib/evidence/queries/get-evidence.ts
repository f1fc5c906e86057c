import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { occurred } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Direction } from '@/lib/db/generated/enums';
import { listPublicFiles } from '@/lib/files/queries/list-files';
import { dateOf, dayOf, type Moment } from '@/lib/moment/moment';
import { idList, listRecommendationRows } from '@/lib/recommendations/queries/list-rows';
import { publicEvidence } from '../public';
import type { Bearing, EvidenceDetail } from '../types';
import { listUses } from './list-uses';

const select = {
  id: true,
  reference: true,
  kind: true,
  title: true,
  summary: true,
  occurredEarliest: true,
  occurredLatest: true,
  occurredQualifier: true,
  occurredWords: true,
  direction: true,
  isLawChange: true,
  confidence: true,
  confidenceNote: true,
  url: true,
  archivedUrl: true,
  retrievedOn: true,
  citationText: true,
  citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
  links: {
    select: {
      recommendationId: true,
      direction: true,
      note: true,
      document: { select: { slug: true, title: true, issuedLatest: true } },
      engagement: { select: { reference: true, title: true, archivedAt: true } },
    },
  },
  conflicts: {
    where: { conflict: { archivedAt: null } },
    select: { conflict: { select: { reference: true, title: true, description: true } } },
    orderBy: { conflict: { position: 'asc' } },
  },
} as const satisfies Prisma.EvidenceSelect;

/**
 * One fact with everything its page shows; null where the country has none of that reference, where it had
 * not happened by the moment's day or was not public by its instant, or where it is archived.
 */
export async function getEvidence(
  countryId: string,
  reference: string,
  moment: Moment,
): Promise<EvidenceDetail | null> {
  const found = await db.evidence.findFirst({
    where: { countryId, reference, ...publicEvidence(moment) },
    select,
  });
  if (!found) return null;
  const linked = found.links.flatMap((link) => link.recommendationId ?? []);
  const [rows, uses, files] = await Promise.all([
    listRecommendationRows(moment, Prisma.sql`r.id IN ${idList(linked)}`),
    listUses(found.id, moment),
    listPublicFiles(found.id, moment.knownAt),
  ]);
  const bearingOf = new Map(
    found.links.map((link) => [link.recommendationId, bearing(link, found.direction)]),
  );
  return {
    reference: found.reference,
    kind: found.kind,
    title: found.title,
    summary: found.summary,
    occurred: occurred(found),
    direction: found.direction,
    isLawChange: found.isLawChange,
    confidence: found.confidence,
    confidenceNote: found.confidenceNote,
    url: found.url,
    archivedUrl: found.archivedUrl,
    retrievedOn: found.retrievedOn && dayOf(found.retrievedOn),
    citationText: found.citationText,
    citations: found.citations.map(toCitation),
    files,
    recommendations: rows.flatMap((row) => {
      const own = bearingOf.get(row.id);
      return own ? [{ ...own, row }] : [];
    }),
    documents: found.links.flatMap(({ document, ...link }) =>
      document && document.issuedLatest <= dateOf(moment.asOf)
        ? [{ ...bearing(link, found.direction), slug: document.slug, title: document.title }]
        : [],
    ),
    engagements: found.links.flatMap(({ engagement, ...link }) => {
      if (!engagement || engagement.archivedAt) return [];
      const { reference, title } = engagement;
      return [{ ...bearing(link, found.direction), reference, title }];
    }),
    uses,
    conflicts: found.conflicts.map((row) => row.conflict),
  };
}

function bearing(
  { direction, note }: { direction: Direction | null; note: string | null },
  own: Direction,
): Bearing {
  return {
    direction: direction ?? own,
    isDirectionOwn: direction !== null && direction !== own,
    note,
  };
}
