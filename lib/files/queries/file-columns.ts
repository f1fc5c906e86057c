import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { PublicFile } from '../types';

/** What everybody may know of a file. */
export const fileColumns = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
} as const satisfies Prisma.EvidenceFileSelect;

type Row = Prisma.EvidenceFileGetPayload<{ select: typeof fileColumns }>;

/** Rows as files, each with the reason for which it was withheld; one query for all of them. */
export async function toPublicFiles<Extra extends Row>(
  rows: readonly Extra[],
): Promise<(PublicFile & { row: Extra })[]> {
  if (rows.length === 0) return [];
  const withheld = await db.withholding.findMany({
    where: {
      subjectKind: 'evidence_file',
      field: 'name',
      subjectId: { in: rows.map(({ id }) => id) },
    },
    select: { subjectId: true, reason: true },
  });
  const reasons = new Map(withheld.map(({ subjectId, reason }) => [subjectId, reason]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.mediaType,
    size: Number(row.size),
    sha256: Buffer.from(row.sha256).toString('hex'),
    withheld: reasons.get(row.id) ?? null,
    row,
  }));
}
