import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { literalPattern } from '@/lib/db/literal-pattern';
import type { EditableKind } from '../kind';
import { canEditKind } from '../policy';
import { type EditableKindName, editableKindNames, editableKinds } from '../registry';
import type { Named } from '../types';
import { ownThings } from './foreign-things';
import { namingSql } from './name-things';

/** A line of a list: its name and its latest change (`byName` null for the program). */
export type ThingLine = Named & {
  isArchived: boolean;
  changedAt: Date | null;
  byName: string | null;
};

export const thingsPerPage = 50;

/** How many things of each kind somebody may edit there are. */
export async function countThings(
  viewer: Viewer,
): Promise<{ kind: EditableKindName; count: number }[]> {
  const kinds = editableKindNames.filter((name) => canEditKind(viewer, editableKinds[name]));
  if (kinds.length === 0) return [];
  const parts = kinds.map(
    (name) => Prisma.sql`SELECT ${name} AS kind, (SELECT count(*)::int
      FROM ${Prisma.raw(`"${editableKinds[name].table}"`)}) AS count`,
  );
  return db.$queryRaw(Prisma.join(parts, ' UNION ALL '));
}

/**
 * A page of the things of a kind, by reference, past the end the last one; `words` looks for its text in
 * reference and title.
 */
export async function listThings(
  viewer: Viewer,
  kind: EditableKind,
  { words = '', page = 1 }: { words?: string; page?: number },
): Promise<{ lines: ThingLine[]; count: number; page: number }> {
  if (!canEditKind(viewer, kind)) return { lines: [], count: 0, page: 1 };
  const { from, key, title } = namingSql(kind.kind);
  const like = `%${literalPattern(words)}%`;
  const own = await ownThings(viewer, kind);
  const where = words
    ? Prisma.sql`WHERE ${own} AND (${key} ILIKE ${like} OR ${title} ILIKE ${like})`
    : Prisma.sql`WHERE ${own}`;
  const isArchived = kind.archiving ? Prisma.sql`t.archived_at IS NOT NULL` : Prisma.sql`false`;
  const [counted] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM ${from} ${where}`,
  );
  const count = counted?.count ?? 0;
  const shown = Math.max(1, Math.min(page, Math.ceil(count / thingsPerPage)));
  const lines = await db.$queryRaw<ThingLine[]>(Prisma.sql`
    SELECT t.id::text AS id, ${key} AS key, ${title} AS title, ${isArchived} AS "isArchived",
      e.at AS "changedAt", a.name AS "byName"
    FROM (SELECT t.* FROM ${from} ${where} ORDER BY ${key} COLLATE "C"
          LIMIT ${thingsPerPage} OFFSET ${(shown - 1) * thingsPerPage}) t
    LEFT JOIN LATERAL (SELECT at, account_id FROM audit_events
      WHERE subject_kind = ${kind.kind} AND subject_id = t.id ORDER BY sequence DESC LIMIT 1) e ON true
    LEFT JOIN accounts a ON a.id = e.account_id
    ORDER BY ${key} COLLATE "C"`);
  return { lines, count, page: shown };
}

/** What a voice added and did not publish is offered to nobody; its own people may type its reference. */
const isPublicEvidence = Prisma.sql`(t.created_by_id IS NULL
  OR EXISTS (SELECT FROM evidence_links l WHERE l.evidence_id = t.id))`;

/** The things of a kind that a form offers, by reference: not more than `limit`. */
export async function listOptions(kind: EditableKindName, limit: number): Promise<Named[]> {
  const { from, key, title } = namingSql(kind);
  const isThere = editableKinds[kind].archiving
    ? Prisma.sql`WHERE t.archived_at IS NULL AND ${kind === 'evidence' ? isPublicEvidence : Prisma.sql`true`}`
    : Prisma.empty;
  return db.$queryRaw<Named[]>(Prisma.sql`
    SELECT t.id::text AS id, ${key} AS key, left(${title}, 100) AS title FROM ${from} ${isThere}
    ORDER BY ${key} COLLATE "C" LIMIT ${limit}`);
}
