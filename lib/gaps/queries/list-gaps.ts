import 'server-only';
import { db } from '@/lib/db/client';
import { dateOf, type Moment } from '@/lib/moment/moment';
import type { KnownGap } from '../types';

/**
 * What was looked for on a country and not found, in the record's order, each with those of the things it
 * concerns that existed by the moment's day. Gaps have no date: they are those of the record as it is.
 */
export async function listGaps(countryId: string, moment: Moment): Promise<KnownGap[]> {
  const day = dateOf(moment.asOf);
  const rows = await db.knownGap.findMany({
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
      documents: {
        where: { document: { issuedLatest: { lte: day } } },
        select: { document: { select: { slug: true, title: true } } },
        orderBy: { document: { issuedLatest: 'asc' } },
      },
      indicators: {
        where: { indicator: { archivedAt: null } },
        select: { indicator: { select: { slug: true, name: true } } },
        orderBy: { indicator: { position: 'asc' } },
      },
    },
  });
  return rows.map((row) => ({
    reference: row.reference,
    title: row.title,
    description: row.description,
    recommendations: row.recommendations.map((link) => link.recommendation),
    documents: row.documents.map((link) => link.document),
    indicators: row.indicators.map((link) => link.indicator),
  }));
}
