import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { canTranslate } from '../policy';
import type { QueueFilter } from '../schema';
import { meant } from '../states';
import { translatableText, translatableTexts } from '../texts';
import type { TextLine, TextRef } from '../types';
import { countTexts, type TextCount } from './count-texts';
import { findText } from './get-text';
import { asLine, rowColumns, type TextRow, textRows } from './text-rows';

export const textsPerPage = 50;

export interface Queue {
  lines: TextLine[];
  count: number;
  /** How many texts of the language stand where, by column. */
  counts: TextCount[];
}

/** A page of the texts that a filter means, and how many stand where; null for whoever may not translate. */
export async function listQueue(
  viewer: Viewer,
  { into, group, state, page }: QueueFilter & { page: number },
): Promise<Queue | null> {
  if (!canTranslate(viewer)) return null;
  const counts = await countTexts(into);
  const wanted = counts.filter(
    (one) => (group === null || one.group === group) && meant(state).includes(one.state),
  );
  const count = wanted.reduce((sum, one) => sum + one.count, 0);
  const { places, offset } = placesOf(wanted, (page - 1) * textsPerPage);
  const texts = places.flatMap((place) => translatableTexts[place] ?? []);
  if (texts.length === 0) return { lines: [], count, counts };
  const rows = await db.$queryRaw<TextRow[]>(Prisma.sql`
    SELECT ${rowColumns} FROM (${textRows(into, texts)}) texts WHERE state = ANY (${meant(state)})
    ORDER BY ${order} LIMIT ${textsPerPage} OFFSET ${offset}`);
  return { lines: rows.flatMap(asLine), count, counts };
}

/** The columns from which a page has its texts, and how many of their texts come before it. */
function placesOf(counts: readonly TextCount[], skipped: number) {
  const sizes = new Map<number, number>();
  for (const { place, count } of counts) sizes.set(place, (sizes.get(place) ?? 0) + count);
  const places: number[] = [];
  let [before, offset] = [0, 0];
  for (const [place, size] of sizes) {
    if (before >= skipped + textsPerPage) break;
    if (before + size > skipped) {
      if (places.length === 0) offset = skipped - before;
      places.push(place);
    }
    before += size;
  }
  return { places, offset };
}

/** The text that follows in the queue, from its beginning again after the last; null when it is empty. */
export async function findNext(
  viewer: Viewer,
  { into, group, state }: QueueFilter,
  after: TextRef,
): Promise<TextRef | null> {
  if (!canTranslate(viewer)) return null;
  const texts = translatableTexts.filter((one) => group === null || one.group === group);
  const here = translatableText(after.subjectKind, after.field);
  const at = here ? texts.indexOf(here) : -1;
  const line = at < 0 ? null : await findText(db, after, into);
  const id = Prisma.sql`${after.subjectId}::uuid`;
  const isOther = at < 0 ? Prisma.sql`true` : Prisma.sql`subject_id <> ${id}`;
  const isBehind = line
    ? Prisma.sql`(key COLLATE "C", subject_id) > (${line.key}, ${id})`
    : isOther;
  // One column after the other, and only until one has a text; at last the first one from its beginning.
  const turns = at < 0 ? texts : [...texts.slice(at), ...texts.slice(0, at + 1)];
  for (const [turn, text] of turns.entries()) {
    const condition = turn === 0 ? isBehind : text === here ? isOther : Prisma.sql`true`;
    const rows = await db.$queryRaw<TextRow[]>(Prisma.sql`
      SELECT ${rowColumns} FROM (${textRows(into, [text])}) texts
      WHERE state = ANY (${meant(state)}) AND ${condition} ORDER BY ${order} LIMIT 1`);
    if (rows.length > 0) return rows.flatMap(asLine)[0] ?? null;
  }
  return null;
}

const order = Prisma.raw('place, key COLLATE "C", subject_id');
