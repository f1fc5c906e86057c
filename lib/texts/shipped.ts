import type { Locale } from '@/lib/i18n/locales';
import { type Messages, messages } from '@/lib/i18n/messages';
import type { PartName, ShippedText } from './types';

/** The pages whose words the desk can write itself. */
export const textPages = ['methodology', 'contact', 'licence', 'privacy'] as const;
export type TextPage = (typeof textPages)[number];

export const isTextPage = (name: string): name is TextPage =>
  (textPages as readonly string[]).includes(name);

/** The parts of the page of the method, in their order; each name is the part's anchor, too. */
const methodSections = [
  'scale',
  'response',
  'counted',
  'times',
  'since',
  'voices',
  'contest',
  'freshness',
  'evidence',
  'dates',
  'publishing',
  'crosswalk',
  'conflicts',
  'licence',
  'privacy',
  'languages',
] as const satisfies readonly (keyof Messages['methodology'])[];

const aboutSections = {
  contact: ['write', 'answer', 'voices'],
  licence: ['data', 'others', 'program'],
  privacy: ['reading', 'sending', 'following', 'accounts', 'others'],
} as const;

/** What the program computes on a page; never lost, whatever is written around it. */
export const partsOf: Readonly<Record<TextPage, readonly PartName[]>> = {
  methodology: ['scale', 'voices', 'crosswalk', 'conflicts'],
  contact: [],
  licence: [],
  privacy: [],
};

const section = ({ title, text }: { title: string; text: string }, anchor: string) =>
  `## ${title} {#${anchor}}\n\n${text}`;

/** A page as the program brings it along, in Markdown. */
export function shippedText(locale: Locale, page: TextPage): ShippedText {
  if (page !== 'methodology') {
    const words = messages[locale].about[page];
    const parts: Record<string, unknown> = words;
    const sections = aboutSections[page].map((name) =>
      section(parts[name] as { title: string; text: string }, `${page}-${name}`),
    );
    return { lead: words.lead, body: sections.join('\n\n') };
  }
  const words = messages[locale].methodology;
  const sections = methodSections.map((name) => {
    if (name === 'scale' || name === 'conflicts') return `{${name}}`;
    const own = section(words[name], name);
    return name === 'voices' || name === 'crosswalk' ? `${own}\n\n{${name}}` : own;
  });
  return { lead: words.lead, body: sections.join('\n\n') };
}

/** The anchors of a page that others may have linked to: they keep their names. */
export function shippedAnchors(page: TextPage): readonly string[] {
  return page === 'methodology'
    ? methodSections
    : aboutSections[page].map((name) => `${page}-${name}`);
}

/** The period of the settings that a page tells, where its text says `{period}`. */
export function periodMessage(
  locale: Locale,
  page: TextPage,
): { text: string; setting: 'staleAfterDays' | 'suggestionKeptDays' } {
  return page === 'methodology'
    ? { text: messages[locale].methodology.freshness.period, setting: 'staleAfterDays' }
    : { text: messages[locale].about.privacy.sending.period, setting: 'suggestionKeptDays' };
}
