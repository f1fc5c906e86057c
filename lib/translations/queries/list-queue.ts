import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { canTranslate } from '../policy';
import type { QueueFilter } from '../schema';
import { meant } from '../states';
import { type TextGroup, translatableTexts } from '../texts';
import type { TextLine, TextRef, TextState } from '../types';
import { rowColumns, type TextRow, textRows } from './text-rows';

export const textsPerPage = 50;

export interface Queue {
  lines: TextLine[];
  count: number;
  /** How many texts of the language stand where, by group. */
  counts: { group: TextGroup; state: TextState; count: number }[];
}

/** A page of the texts that a filter means, and how many stand where; null for whoever may not translate. */
export async function listQueue(
  viewer: Viewer,
  { into, group, state, page }: QueueFilter & { page: number },
): Promise<Queue | null> {
  if (!canTranslate(viewer)) return null;
  const [rows, counted] = await Promise.all([
    db.$queryRaw<TextRow[]>(Prisma.sql`
      SELECT ${rowColumns} FROM (${textRows(into, { group })}) texts WHERE state = ANY (${meant(state)})
      ORDER BY ${order} LIMIT ${textsPerPage} OFFSET ${(page - 1) * textsPerPage}`),
    db.$queryRaw<{ place: number; state: TextState; count: number }[]>(Prisma.sql`
      SELECT place, state, count(*)::int AS count FROM (${textRows(into)}) texts GROUP BY 1, 2`),
  ]);
  const counts = counted.flatMap(({ place, ...rest }) => {
    const text = translatableTexts[place];
    return text ? [{ group: text.group, ...rest }] : [];
  });
  const isMeant = (one: (typeof counts)[number]) =>
    (group === null || one.group === group) && meant(state).includes(one.state);
  return {
    lines: rows.flatMap(asLine),
    count: counts.filter(isMeant).reduce((sum, one) => sum + one.count, 0),
    counts,
  };
}

/** The text that follows in the queue, from its beginning again after the last; null when it is empty. */
export async function findNext(
  viewer: Viewer,
  { into, group, state }: QueueFilter,
  after: TextRef,
): Promise<TextRef | null> {
  if (!canTranslate(viewer)) return null;
  const rows = await db.$queryRaw<TextRow[]>(Prisma.sql`
    WITH queue AS (
      SELECT texts.*, row_number() OVER (ORDER BY ${order}) AS turn,
        (subject_kind, subject_id, field) = (${after.subjectKind}, ${after.subjectId}::uuid, ${after.field}) AS is_here
      FROM (${textRows(into, { group })}) texts)
    SELECT ${rowColumns} FROM queue WHERE state = ANY (${meant(state)}) AND NOT is_here
    ORDER BY turn < coalesce((SELECT turn FROM queue WHERE is_here), 0), turn LIMIT 1`);
  return rows.flatMap(asLine)[0] ?? null;
}

const order = Prisma.raw('place, key COLLATE "C", subject_id');

export function asLine({ place, state, ...rest }: TextRow): TextLine[] {
  const text = translatableTexts[place];
  if (!text) return [];
  const { group, subjectKind, field } = text;
  return [{ group, subjectKind, field, state: state as TextState, ...rest }];
}
