import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import { type TextGroup, translatableTexts } from '../texts';
import type { TextState } from '../types';
import { textRows } from './text-rows';

/** How many texts of one column stand where, and since when the oldest does (where that is known). */
export interface TextCount {
  /** The place in `translatableTexts`. */
  place: number;
  group: TextGroup;
  state: TextState;
  count: number;
  /** The day from which it waits, `YYYY-MM-DD`: its thing was made, or its translation was. */
  since: string | null;
}

/** Of a record with more texts the counts are kept, for so many times as long as counting them takes. */
const large = 20_000;
const patience = 20;

const kept = new Map<Locale, { counts: Promise<TextCount[]>; until: number; isAsked: boolean }>();

/**
 * Counts the texts of the record by the state of their translation. That reads all of them: of a large record
 * the last answer is given at once and renewed behind it, for at most a twentieth of the time.
 */
export async function countTexts(into: Locale): Promise<TextCount[]> {
  const known = kept.get(into);
  if (!known) return renew(into);
  if (Date.now() > known.until && !known.isAsked) {
    known.isAsked = true;
    renew(into).catch(() => kept.delete(into));
  }
  return known.counts;
}

async function renew(into: Locale): Promise<TextCount[]> {
  const began = Date.now();
  const counts = await count(into);
  const took = Date.now() - began;
  if (counts.reduce((sum, one) => sum + one.count, 0) < large) kept.delete(into);
  else {
    const until = Date.now() + patience * took;
    kept.set(into, { counts: Promise.resolve(counts), until, isAsked: false });
  }
  return counts;
}

async function count(into: Locale): Promise<TextCount[]> {
  const rows = await db.$queryRaw<Omit<TextCount, 'group'>[]>(Prisma.sql`
    SELECT place, state, count(*)::int AS count,
      min(CASE state WHEN 'OUTDATED' THEN translated_at WHEN 'MISSING' THEN made_at END)::date::text AS since
    FROM (
      SELECT texts.place, texts.state, texts.translated_at, e.at AS made_at FROM (${textRows(into)}) texts
      LEFT JOIN audit_events e ON e.subject_kind = texts.subject_kind AND e.subject_id = texts.subject_id
        AND e.sequence = 1) aged
    GROUP BY 1, 2 ORDER BY 1`);
  return rows.flatMap((row) => {
    const text = translatableTexts[row.place];
    return text ? [{ ...row, group: text.group }] : [];
  });
}
