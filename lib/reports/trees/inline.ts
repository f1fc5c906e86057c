import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Status } from '@/lib/status/scale';
import type { Cell, Inline } from '../content-tree';
import type { TreeFrame } from './frame';

/** The program's own words. */
export const words = (text: string): Inline => ({ kind: 'text', text });

/** A text of the record, in a run of its own: what is withheld later is found as a whole. */
export function recordText({ say, locale }: TreeFrame, original: string, href?: string): Inline {
  const { text, lang } = say(original);
  return { kind: 'text', text, ...(lang !== locale && { lang }), ...(href && { href }) };
}

/** Several, with something between them. */
export function recordTexts(frame: TreeFrame, originals: readonly string[]): Inline[] {
  return originals.flatMap((original, index) => [
    ...(index > 0 ? [words('; ')] : []),
    recordText(frame, original),
  ]);
}

export const badge = (locale: Locale, status: Status): Inline => ({
  kind: 'status',
  status,
  text: statusName(locale, status),
});

export const statusName = (locale: Locale, status: Status) =>
  getTranslator(locale, 'status')(`name.${status}`);

/** A recommendation by its reference, which leads to its page at the report's moment. */
export const referenceTo = (
  { locale, country, asOf, knownAt, origin }: TreeFrame,
  reference: string,
): Inline => ({
  kind: 'text',
  text: reference,
  href: `${origin}${recommendationPath({ locale, country, asOf, knownAt }, reference)}`,
});

/** What the runs say, one after the other. */
export const plain = (content: readonly Inline[]): string =>
  content.map(({ text }) => text).join('');

export const textCell = (content: Inline[]): Cell => ({ value: plain(content) || null, content });

export const numberCell = (locale: Locale, value: number): Cell => ({
  value,
  content: [words(formatNumber(locale, value))],
});

export const shareCell = (locale: Locale, count: number, total: number): Cell => {
  const value = total === 0 ? 0 : count / total;
  const text = formatNumber(locale, value, { style: 'percent', maximumFractionDigits: 0 });
  return { value, content: [words(text)] };
};
