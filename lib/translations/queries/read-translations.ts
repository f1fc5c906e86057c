import 'server-only';
import { db } from '@/lib/db/client';
import type { TranslationState } from '@/lib/db/generated/enums';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { collectTexts } from '../collect';
import { hashOf } from '../hash';
import { pageTexts } from '../page-texts';

/**
 * Finds the translations of all texts in what a page is about to show, in one query, and keeps them for
 * its components (`RecordText`). A page in the record's own language asks nothing.
 * @param shown whatever the page's queries answered
 */
export async function readTranslations(locale: Locale, ...shown: unknown[]): Promise<void> {
  pageTexts().locale = locale;
  if (locale !== recordLocale) await readForeign(locale, ...shown);
}

/** The same for texts of which some are not in the record's language: these are asked for in English, too. */
export async function readForeign(locale: Locale, ...shown: unknown[]): Promise<void> {
  const page = pageTexts();
  const { known, asked } = page;
  const originals = [...collectTexts(shown)];
  page.hasTexts ||= originals.some((text) => /\s/.test(text));
  const texts = new Map(originals.map((text) => [hashOf(text), text]));
  const open = [...texts.keys()].filter((hash) => !asked.has(hash));
  if (open.length > 0) {
    const answer = findTranslations(locale, open).then((rows) => {
      for (const { hash, text, state } of rows) {
        const original = texts.get(hash);
        if (original !== undefined) known.set(original, { text, lang: locale, state });
      }
    });
    for (const hash of open) asked.set(hash, answer);
  }
  await Promise.all(new Set([...texts.keys()].map((hash) => asked.get(hash))));
}

interface Found {
  hash: string;
  text: string;
  state: TranslationState;
}

/** The translation that readers get of each text: the one somebody vouches for most, then the latest. */
export async function findTranslations(
  locale: Locale,
  hashes: readonly string[],
): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    SELECT DISTINCT ON (t.source_hash) encode(t.source_hash, 'hex') AS hash, t.text, t.state::text AS state
    FROM unnest(${hashes}::text[]) AS wanted(hash)
    JOIN translations t ON t.source_hash = decode(wanted.hash, 'hex') AND t.locale = ${locale}
    ORDER BY t.source_hash, t.state DESC, t.updated_at DESC, t.id`;
}
