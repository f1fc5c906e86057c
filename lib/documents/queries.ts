import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { vagueDate } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { listEngagements } from '@/lib/engagements/queries';
import { dateOf, dayOf, type Moment } from '@/lib/moment/moment';
import { countStatusesPer } from '@/lib/recommendations/queries/count-statuses';
import { listLinkedEvidence } from '@/lib/recommendations/queries/list-linked-evidence';
import { listRecommendationRows } from '@/lib/recommendations/queries/list-rows';
import { countOf } from '@/lib/status/counts';
import type { DocumentDetail, DocumentSummary } from './types';

const summarySelect = (countryId: string) =>
  ({
    id: true,
    slug: true,
    title: true,
    symbol: true,
    issuedEarliest: true,
    issuedLatest: true,
    issuedQualifier: true,
    issuedWords: true,
    bodies: {
      select: { body: { select: { slug: true, shortName: true } } },
      orderBy: { body: { shortName: 'asc' } },
    },
    coverages: { where: { countryId }, select: { coverage: true, note: true } },
  }) as const satisfies Prisma.DocumentSelect;

type SummaryRow = Prisma.DocumentGetPayload<{ select: ReturnType<typeof summarySelect> }>;

function toSummary(row: SummaryRow): Omit<DocumentSummary, 'counts'> {
  return {
    slug: row.slug,
    title: row.title,
    symbol: row.symbol,
    issued: vagueDate(row.issuedEarliest, row.issuedLatest, row.issuedQualifier, row.issuedWords),
    bodies: row.bodies.map(({ body }) => body),
    coverage: row.coverages[0] ?? null,
  };
}

/**
 * The documents about a country that were issued by the moment's day, oldest first, each with where its
 * recommendations stand. `bodyIds` keeps those that one of the bodies issued.
 */
export async function listDocuments(
  countryId: string,
  moment: Moment,
  bodyIds?: readonly string[],
): Promise<DocumentSummary[]> {
  const [documents, counts] = await Promise.all([
    db.document.findMany({
      where: {
        archivedAt: null,
        coverages: { some: { countryId } },
        issuedLatest: { lte: dateOf(moment.asOf) },
        ...(bodyIds && { bodies: { some: { bodyId: { in: [...bodyIds] } } } }),
      },
      orderBy: [{ issuedLatest: 'asc' }, { slug: 'asc' }],
      select: summarySelect(countryId),
    }),
    countStatusesPer(
      moment,
      { join: Prisma.empty, key: Prisma.sql`r.document_id` },
      Prisma.sql`r.country_id = ${countryId}::uuid`,
    ),
  ]);
  return documents.map((row) => ({ ...toSummary(row), counts: counts.get(row.id) ?? {} }));
}

const remark = { select: { reference: true, title: true, description: true } } as const;

/** One document at the moment, with what is said of it about the country; null where there is none of that name about the country, or not yet. */
export async function getDocument(
  countryId: string,
  slug: string,
  moment: Moment,
): Promise<DocumentDetail | null> {
  const found = await db.document.findFirst({
    where: {
      slug,
      archivedAt: null,
      coverages: { some: { countryId } },
      issuedLatest: { lte: dateOf(moment.asOf) },
    },
    select: {
      ...summarySelect(countryId),
      url: true,
      summary: true,
      methodology: true,
      funding: true,
      disclaimer: true,
      measures: {
        where: { measure: { archivedAt: null, countryId } },
        select: {
          measure: {
            select: {
              reference: true,
              agency: true,
              title: true,
              description: true,
              state: true,
              dueOn: true,
            },
          },
        },
      },
      conflicts: {
        where: { conflict: { archivedAt: null, countryId } },
        select: { conflict: remark },
        orderBy: { conflict: { position: 'asc' } },
      },
      gaps: {
        where: { gap: { archivedAt: null, countryId } },
        select: { gap: remark },
        orderBy: { gap: { position: 'asc' } },
      },
      citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
    },
  });
  if (!found) return null;
  const [rows, evidence, engagements] = await Promise.all([
    listRecommendationRows(
      moment,
      Prisma.sql`r.country_id = ${countryId}::uuid AND r.document_id = ${found.id}::uuid`,
    ),
    listLinkedEvidence({ documentId: found.id, countryId }, moment),
    listEngagements(countryId, moment, { documentId: found.id }),
  ]);
  const { url, summary, methodology, funding, disclaimer } = found;
  return {
    ...toSummary(found),
    counts: countOf(rows),
    url,
    summary,
    methodology,
    funding,
    disclaimer,
    rows,
    evidence,
    engagements,
    measures: found.measures.map(({ measure }) => ({
      ...measure,
      dueOn: measure.dueOn && dayOf(measure.dueOn),
    })),
    conflicts: found.conflicts.map((row) => row.conflict),
    gaps: found.gaps.map((row) => row.gap),
    citations: found.citations.map(toCitation),
  };
}
