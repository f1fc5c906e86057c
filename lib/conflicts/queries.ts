import 'server-only';
import { happenedBy } from '@/lib/dates/happened-by';
import { db } from '@/lib/db/client';
import { dateOf, type Moment } from '@/lib/moment/moment';
import type { SourceConflict } from './types';

/**
 * Every disagreement between sources on a country, in the record's order, each with those of the things it
 * concerns that existed by the moment's day.
 */
export async function listConflicts(countryId: string, moment: Moment): Promise<SourceConflict[]> {
  const day = dateOf(moment.asOf);
  const rows = await db.sourceConflict.findMany({
    where: { countryId, archivedAt: null },
    orderBy: { position: 'asc' },
    select: {
      reference: true,
      title: true,
      description: true,
      recommendations: {
        where: { recommendation: { madeOn: { lte: day }, archivedAt: null } },
        select: { recommendation: { select: { reference: true } } },
        orderBy: { recommendation: { position: 'asc' } },
      },
      evidence: {
        where: { evidence: { archivedAt: null, ...happenedBy(moment.asOf) } },
        select: { evidence: { select: { reference: true, title: true } } },
        orderBy: { evidence: { reference: 'asc' } },
      },
      indicators: {
        where: { indicator: { archivedAt: null } },
        select: { indicator: { select: { slug: true, name: true } } },
        orderBy: { indicator: { position: 'asc' } },
      },
      engagements: {
        where: { engagement: { archivedAt: null, ...happenedBy(moment.asOf) } },
        select: { engagement: { select: { reference: true, title: true } } },
        orderBy: { engagement: { position: 'asc' } },
      },
      documents: {
        where: { document: { issuedLatest: { lte: day } } },
        select: { document: { select: { slug: true, title: true } } },
        orderBy: { document: { issuedLatest: 'asc' } },
      },
      sources: {
        select: { source: { select: { key: true, title: true, publisher: true, urls: true } } },
        orderBy: { source: { key: 'asc' } },
      },
    },
  });
  return rows.map((row) => ({
    reference: row.reference,
    title: row.title,
    description: row.description,
    recommendations: row.recommendations.map((link) => link.recommendation),
    evidence: row.evidence.map((link) => link.evidence),
    indicators: row.indicators.map((link) => link.indicator),
    engagements: row.engagements.map((link) => link.engagement),
    documents: row.documents.map((link) => link.document),
    sources: row.sources.map((link) => link.source),
  }));
}
