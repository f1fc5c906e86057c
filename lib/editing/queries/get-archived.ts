import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { editableKinds } from '../registry';
import { namingSql } from './name-things';

/** The kinds that have a page under their slug. */
export type PagedKind = 'ask' | 'body' | 'document' | 'indicator' | 'theme';

/** What a page says of something that was taken out of lists and counts. */
export interface ArchivedThing {
  at: Date;
  reason: string;
  summary: string;
}

/** The archived thing whose page has this name; null where there is none, or it is not archived. */
export async function getArchived(kind: PagedKind, slug: string): Promise<ArchivedThing | null> {
  if (!editableKinds[kind].archiving) return null;
  const { from, title } = namingSql(kind);
  const [row] = await db.$queryRaw<ArchivedThing[]>(Prisma.sql`
    SELECT t.archived_at AS at, t.archived_reason AS reason, ${title} AS summary FROM ${from}
    WHERE t.slug = ${slug} AND t.archived_at IS NOT NULL`);
  return row ?? null;
}
