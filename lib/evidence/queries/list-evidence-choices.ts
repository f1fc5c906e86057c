import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { voicesWhere } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { EvidenceChoice } from '../choice';

const columns = {
  id: true,
  reference: true,
  title: true,
  summary: true,
  kind: true,
  direction: true,
  url: true,
  createdById: true,
  _count: { select: { links: true } },
} as const satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof columns }>;

const toChoice = ({ createdById, _count, ...row }: Row): EvidenceChoice => ({
  ...row,
  isNew: createdById !== null && _count.links === 0,
});

/**
 * What somebody may cite: what public pages show, and what was added in one's own voice and is not
 * published yet. Another voice's unpublished evidence is as unseen as its drafts.
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
  return { archivedAt: null, OR: [{ createdById: null }, { links: { some: {} } }, isOurs] };
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

/** What is already tied to a recommendation: the first thing that one would cite. */
export async function listLinkedChoices(recommendationId: string): Promise<EvidenceChoice[]> {
  const rows = await db.evidence.findMany({
    where: { archivedAt: null, links: { some: { recommendationId } } },
    select: columns,
    orderBy: [{ occurredLatest: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: 30,
  });
  return rows.map(toChoice);
}

/**
 * Evidence of a recommendation's country that fits some words, best first: by reference, by address, or by the
 * words of title and summary (the last one may be unfinished). At most ten.
 */
export async function searchEvidence(
  viewer: Viewer,
  recommendationId: string,
  words: string,
): Promise<EvidenceChoice[]> {
  const wanted = words.trim();
  if (wanted === '') return [];
  const query = prefixQuery(wanted);
  const found = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM evidence e
    WHERE e.country_id = (SELECT country_id FROM recommendations WHERE id = ${recommendationId}::uuid)
      AND e.archived_at IS NULL
      AND (e.created_by_id IS NULL
        OR EXISTS (SELECT FROM evidence_links l WHERE l.evidence_id = e.id)
        OR EXISTS (SELECT FROM accounts a
          WHERE a.id = e.created_by_id AND a.voice_id = ${viewer.voice.id}::uuid))
      AND (
      upper(e.reference) = upper(${wanted}) OR e.url = ${wanted}
      ${
        query
          ? Prisma.sql`OR to_tsvector('english', e.reference || ' ' || e.title || ' ' || e.summary)
            @@ to_tsquery('english', ${query})`
          : Prisma.empty
      })
    ORDER BY (upper(e.reference) = upper(${wanted}) OR e.url IS NOT DISTINCT FROM ${wanted}) DESC,
      ts_rank(to_tsvector('english', e.reference || ' ' || e.title || ' ' || e.summary),
              to_tsquery('english', ${query})) DESC,
      e.occurred_latest DESC NULLS LAST, e.id
    LIMIT 10`);
  return listEvidenceChoices(
    viewer,
    found.map(({ id }) => id),
  );
}

/** All words, the last one as a beginning: `religion law 20` → `religion & law & 20:*`. */
function prefixQuery(words: string): string {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.map((part, index) => (index === parts.length - 1 ? `${part}:*` : part)).join(' & ');
}
