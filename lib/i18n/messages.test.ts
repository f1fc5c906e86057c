import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactNode } from 'react';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { boundDash } from './bound-dash';
import { type Locale, locales } from './locales';
import { messages } from './messages';
import { allowedSameAsEnglish } from './messages/same-as-english';

/** `{a: {b: 'x'}}` → `[['a.b', 'x']]`. */
function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    flatten(inner, prefix ? `${prefix}.${key}` : key),
  );
}

/**
 * The values that a message asks for, found by formatting it until nothing is missing, for several
 * numbers, so that each branch of a plural is taken. A fault in a message's syntax throws here.
 */
function wantedValues(locale: Locale, text: string): string[] {
  // Most messages are plain words: a translator for each of them took seconds.
  if (!/[{}<]/.test(text)) return [];
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, tag]) => tag ?? '');
  const wanted = new Set(tags);
  let missing: string | undefined;
  const translate = createTranslator({
    locale,
    messages: { text },
    timeZone: 'UTC',
    onError(error) {
      missing = /variable "(\w+)" was not provided/.exec(error.message)?.[1];
      if (!missing) throw error;
    },
  });
  for (const number of [0, 1, 2, 5, 21, 1.5]) {
    do {
      missing = undefined;
      const values = [...wanted].map((name) => [
        name,
        tags.includes(name) ? (chunks: ReactNode) => chunks : number,
      ]);
      translate.rich('text', Object.fromEntries(values));
      if (missing) wanted.add(missing);
    } while (missing);
  }
  return [...wanted].sort();
}

const folder = path.join(import.meta.dirname, 'messages');
const flat = Object.fromEntries(
  locales.map((locale) => [locale, new Map(flatten(messages[locale]))]),
) as Record<Locale, Map<string, string>>;
const others = locales.filter((locale) => locale !== 'en');

describe('messages', () => {
  it('takes in every file of every language', () => {
    for (const locale of locales) {
      const files = readdirSync(path.join(folder, locale)).map((file) => file.replace('.json', ''));
      expect(Object.keys(messages[locale]).sort()).toEqual(files.sort());
    }
    expect(flat.en.size).toBeGreaterThan(100);
  });

  it.each(others)('%s has the keys of English and no other', (locale) => {
    expect([...flat[locale].keys()].sort()).toEqual([...flat.en.keys()].sort());
  });

  it('every language wants the same values in every message', () => {
    for (const [key, english] of flat.en) {
      const wanted = wantedValues('en', english);
      for (const locale of others) {
        const own = flat[locale].get(key) ?? '';
        expect([locale, key, wantedValues(locale, own)]).toEqual([locale, key, wanted]);
      }
    }
  }, 60_000);

  it.each(locales)('%s leaves nothing empty and no key twice', (locale) => {
    for (const [key, text] of flat[locale]) expect(text.trim(), key).not.toBe('');
    for (const file of readdirSync(path.join(folder, locale))) {
      const source = readFileSync(path.join(folder, locale, file), 'utf8');
      expect(duplicateKeys(source), `${locale}/${file}`).toEqual([]);
    }
  });

  it.each(others)('%s repeats English only where that is meant', (locale) => {
    const same = [...flat.en]
      .filter(([key, english]) => wordsOf(english) && flat[locale].get(key) === english)
      .map(([key]) => key)
      .filter((key) => !allowedSameAsEnglish.includes(key));
    expect(same).toEqual([]);
  });

  it.each(others)('%s is written in its own letters', (locale) => {
    const foreign = [...flat[locale]].filter(
      ([key, text]) =>
        !allowedSameAsEnglish.includes(key) &&
        /[A-Za-z]/.test(wordsOf(text)) &&
        !/[а-яё]/i.test(text),
    );
    expect(foreign).toEqual([]);
  });

  it.each(locales)('%s begins no line with a dash', (locale) => {
    const loose = [...flat[locale]].filter(([, text]) => boundDash(text) !== text);
    expect(loose.map(([key]) => key)).toEqual([]);
  });

  it('counts in Russian with all four forms', () => {
    for (const [key, text] of flat.ru) {
      if (!text.includes(', plural,')) continue;
      for (const form of ['one', 'few', 'many', 'other']) {
        expect(text, key).toMatch(new RegExp(`\\b${form}\\s*\\{`));
      }
    }
  });
});

/** What is left to translate of a message: without values, tags and punctuation. */
function wordsOf(text: string): string {
  return text.replace(/\{\w+\}|<\/?\w+>|[^\p{L}]/gu, '');
}

/** JSON keeps the last of two equal keys in silence. */
function duplicateKeys(source: string): string[] {
  const stack: Set<string>[] = [];
  const found: string[] = [];
  for (const [token, key] of source.matchAll(/"((?:[^"\\]|\\.)*)"\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') stack.push(new Set());
    else if (token === '}') stack.pop();
    else if (key !== undefined) {
      if (stack.at(-1)?.has(key)) found.push(key);
      stack.at(-1)?.add(key);
    }
  }
  return found;
}
