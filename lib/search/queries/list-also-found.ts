import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { publicEvidence } from '@/lib/evidence/public';
import { dateOf, type Moment } from '@/lib/moment/moment';
import { textOf, tsqueryOf } from '../read';
import { readSearch } from './read-search';

/** A thing besides recommendations in which the words of a search stand. */
export type AlsoFound = { kind: 'ASK' | 'DOCUMENT' | 'EVIDENCE'; key: string; title: string };

const shown = 4;
/** So many of each kind are put in order: a word that stands in more of them chooses none. */
const ranked = 3000;
/** So many of each kind are looked at; what readers may not see is then left out. */
const looked = 60;

/**
 * The asks, documents and pieces of evidence in which the words of a search stand, best first, a few of each kind. Fields
 * of the search are not asked of them. Only what a reader may see at the moment.
 */
export async function listAlsoFound(
  q: string,
  countryId: string,
  moment: Moment,
): Promise<AlsoFound[]> {
  const read = q ? await readSearch(q) : null;
  const words = textOf(read?.query ?? null);
  const wanted = read && words && tsqueryOf(words, read.leaves);
  if (!wanted?.isLed) return [];
  const hits = await db.$queryRaw<{ id: string; kind: AlsoFound['kind'] }[]>(Prisma.sql`
    SELECT id, kind::text FROM (
      SELECT id, kind, row_number() OVER (PARTITION BY kind
        ORDER BY ts_rank(words, ${wanted.text}::tsquery) DESC, id) AS place
      FROM unnest(enum_range(NULL::"SearchKind")) AS kinds (kind_of) CROSS JOIN LATERAL (
        SELECT id, kind, words FROM search_entries
        WHERE kind = kind_of AND words @@ ${wanted.text}::tsquery LIMIT ${ranked}::int) hits) ranked
    WHERE place <= ${looked}::int ORDER BY kind, place`);
  const idsOf = (kind: AlsoFound['kind']) =>
    hits.flatMap((hit) => (hit.kind === kind ? [hit.id] : []));
  const [asks, documents, evidence] = await Promise.all([
    db.ask.findMany({
      where: {
        id: { in: idsOf('ASK') },
        archivedAt: null,
        recommendations: {
          some: {
            recommendation: { countryId, archivedAt: null, madeOn: { lte: dateOf(moment.asOf) } },
          },
        },
      },
      select: { id: true, slug: true, title: true },
    }),
    db.document.findMany({
      where: {
        id: { in: idsOf('DOCUMENT') },
        archivedAt: null,
        coverages: { some: { countryId } },
        issuedLatest: { lte: dateOf(moment.asOf) },
      },
      select: { id: true, slug: true, title: true },
    }),
    db.evidence.findMany({
      where: { id: { in: idsOf('EVIDENCE') }, countryId, ...publicEvidence(moment) },
      select: { id: true, reference: true, title: true },
    }),
  ]);
  const found = new Map<string, AlsoFound>([
    ...asks.map(({ id, slug, title }) => [id, { kind: 'ASK', key: slug, title }] as const),
    ...documents.map(
      ({ id, slug, title }) => [id, { kind: 'DOCUMENT', key: slug, title }] as const,
    ),
    ...evidence.map(
      ({ id, reference, title }) => [id, { kind: 'EVIDENCE', key: reference, title }] as const,
    ),
  ]);
  return (['ASK', 'EVIDENCE', 'DOCUMENT'] as const).flatMap((kind) =>
    idsOf(kind)
      .flatMap((id) => found.get(id) ?? [])
      .slice(0, shown),
  );
}
