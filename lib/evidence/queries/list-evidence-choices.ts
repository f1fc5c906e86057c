import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { voicesWhere } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { literalPattern } from '@/lib/db/literal-pattern';
import type { EvidenceChoice } from '../choice';
import { hostOf, plainAddress } from '../same-address';

const columns = {
  id: true,
  reference: true,
  title: true,
  summary: true,
  kind: true,
  direction: true,
  url: true,
  createdById: true,
  _count: { select: { assessments: true } },
} as const satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof columns }>;

const toChoice = ({ createdById, _count, ...row }: Row): EvidenceChoice => ({
  ...row,
  isNew: createdById !== null && _count.assessments === 0,
});

/**
 * What somebody may cite: what public pages show (`publicEvidence`: a link alone publishes nothing), and what was
 * added in one's own voice and is not published yet. Another voice's unpublished evidence is as unseen as its drafts.
 */
export async function citableBy(
  viewer: Viewer | null,
  client: Pick<Transaction, 'account'> = db,
): Promise<Prisma.EvidenceWhereInput> {
  const colleagues = viewer
    ? await client.account.findMany({
        where: voicesWhere(viewer, 'drafts.see'),
        select: { id: true },
      })
    : [];
  const isOurs = { createdById: { in: colleagues.map(({ id }) => id) } };
  return { archivedAt: null, OR: [{ createdById: null }, { assessments: { some: {} } }, isOurs] };
}

/**
 * Pieces of evidence by id, in the order of the ids; what is unknown or not for this viewer (null
 * for a stranger) is left out.
 */
export async function listEvidenceChoices(
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<EvidenceChoice[]> {
  const rows = await db.evidence.findMany({
    where: { id: { in: [...ids] }, ...(await citableBy(viewer)) },
    select: columns,
  });
  return rows.map(toChoice).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** What is already tied to any of some recommendations: the first thing that one would cite. */
export async function listLinkedChoices(
  viewer: Viewer | null,
  recommendationIds: readonly string[],
): Promise<EvidenceChoice[]> {
  const rows = await db.evidence.findMany({
    where: {
      ...(await citableBy(viewer)),
      links: { some: { recommendationId: { in: [...recommendationIds] } } },
    },
    select: columns,
    orderBy: [{ occurredLatest: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: 30,
  });
  return rows.map(toChoice);
}

/**
 * Evidence of a recommendation's country that fits some words, best first: by reference, by address (see
 * `same-address.ts`), by the words of title and summary (the last one may be unfinished), or by a title
 * that is like them. At most ten.
 */
export async function searchEvidence(
  viewer: Viewer,
  recommendationId: string,
  words: string,
): Promise<EvidenceChoice[]> {
  const wanted = words.trim();
  if (wanted === '') return [];
  if (plainAddress(wanted)) return findByAddress(viewer, recommendationId, wanted);
  const query = prefixQuery(wanted);
  const document = Prisma.sql`to_tsvector('english', e.reference || ' ' || e.title || ' ' || e.summary)`;
  const found = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM evidence e
    WHERE ${isCitableIn(viewer, recommendationId)}
      AND (upper(e.reference) = upper(${wanted})
        OR lower(${wanted}) <% lower(e.title)
        ${query ? Prisma.sql`OR ${document} @@ to_tsquery('english', ${query})` : Prisma.empty})
    ORDER BY (upper(e.reference) = upper(${wanted})) DESC,
      ts_rank(${document}, to_tsquery('english', ${query})) DESC,
      word_similarity(lower(${wanted}), lower(e.title)) DESC,
      e.occurred_latest DESC NULLS LAST, e.id
    LIMIT 10`);
  return listEvidenceChoices(
    viewer,
    found.map(({ id }) => id),
  );
}

/** Evidence whose address, or that of its stored copy, leads to the same page. At most five. */
export async function findByAddress(
  viewer: Viewer,
  recommendationId: string,
  address: string,
): Promise<EvidenceChoice[]> {
  const plain = plainAddress(address);
  if (!plain) return [];
  // The host narrows it down; what is the same page is decided in one place, by `plainAddress`.
  const like = `%${literalPattern(hostOf(address))}%`;
  const near = await db.$queryRaw<{ id: string; url: string | null; archived: string | null }[]>(
    Prisma.sql`SELECT e.id, e.url, e.archived_url AS archived FROM evidence e
      WHERE ${isCitableIn(viewer, recommendationId)} AND (e.url ILIKE ${like} OR e.archived_url ILIKE ${like})
      ORDER BY e.id`,
  );
  const same = near.filter(({ url, archived }) =>
    [url, archived].some((one) => one !== null && plainAddress(one) === plain),
  );
  return listEvidenceChoices(
    viewer,
    same.slice(0, 5).map(({ id }) => id),
  );
}

/** What `citableBy` allows, of a recommendation's country, as a condition on evidence (`e`). */
function isCitableIn(viewer: Viewer, recommendationId: string): Prisma.Sql {
  return Prisma.sql`e.country_id = (SELECT country_id FROM recommendations WHERE id = ${recommendationId}::uuid)
    AND e.archived_at IS NULL
    AND (e.created_by_id IS NULL
      OR EXISTS (SELECT FROM assessment_citations c WHERE c.evidence_id = e.id)
      OR EXISTS (SELECT FROM accounts a
        WHERE a.id = e.created_by_id AND a.voice_id = ${viewer.voice.id}::uuid))`;
}

/** All words, the last one as a beginning: `religion law 20` → `religion & law & 20:*`. */
function prefixQuery(words: string): string {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.map((part, index) => (index === parts.length - 1 ? `${part}:*` : part)).join(' & ');
}
