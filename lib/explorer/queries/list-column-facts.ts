import 'server-only';
import { db } from '@/lib/db/client';
import { publicEvidence } from '@/lib/evidence/public';
import { dayOf, type Moment } from '@/lib/moment/moment';
import type { ColumnFacts } from '../types';

/** What the columns say that are in no line of the usual list, by recommendation; evidence as it was at the moment. */
export async function listColumnFacts(
  ids: readonly string[],
  moment: Moment,
): Promise<Map<string, ColumnFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.recommendation.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      officialText: true,
      dueOn: true,
      addressee: { select: { name: true } },
      themes: {
        select: { theme: { select: { name: true } } },
        orderBy: { theme: { position: 'asc' } },
      },
      asks: {
        where: { ask: { archivedAt: null } },
        select: { ask: { select: { slug: true, title: true } } },
        orderBy: { ask: { position: 'asc' } },
      },
      _count: { select: { evidenceLinks: { where: { evidence: publicEvidence(moment) } } } },
    },
  });
  return new Map(
    rows.map(({ id, officialText, dueOn, addressee, themes, asks, _count }) => [
      id,
      {
        officialText,
        addressee: addressee.name,
        themes: themes.map(({ theme }) => theme.name),
        asks: asks.map(({ ask }) => ask),
        dueOn: dueOn && dayOf(dueOn),
        evidence: _count.evidenceLinks,
      },
    ]),
  );
}
