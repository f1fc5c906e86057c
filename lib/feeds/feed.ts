import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { licence } from '@/lib/exports/licence';
import { withoutUnseen } from '@/lib/forms/unseen-letters';
import { formatDay } from '@/lib/i18n/format';
import { pagePath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Change } from '@/lib/overview/types';
import type { FeedFrame } from './types';

/** One change as both formats tell it. */
function entryOf(change: Change, frame: FeedFrame) {
  const { locale, country, origin, say } = frame;
  const t = getTranslator(locale, 'feeds');
  const status = getTranslator(locale, 'status');
  const { reference, from, effectiveOn } = change;
  const to = status(`name.${change.to}`);
  const text = [
    ...(change.kind === 'ASSESSMENT' ? [] : [t(`kind.${change.kind}`)]),
    say(change.summary),
    say(change.reason),
    ...(effectiveOn ? [t('since', { date: formatDay(locale, effectiveOn) })] : []),
  ];
  return {
    // Never another for the same change, whatever becomes of the texts and of the host; the same in every language.
    id: `urn:uuid:${change.id}`,
    title: from
      ? t('moved', { reference, from: status(`name.${from}`), to })
      : t('began', { reference, to }),
    address: `${origin}${recommendationPath({ locale, country }, reference)}`,
    text: text.join('\n\n'),
    at: new Date(change.publishedAt),
    bodies: change.bodies.map(say),
  };
}

/** The changes as an Atom feed (RFC 4287), the latest first. */
export function atomFeed(changes: readonly Change[], frame: FeedFrame): string {
  const { locale, country, origin, subject, self, page } = frame;
  const t = getTranslator(locale, 'feeds');
  const entries = changes.map((change) => entryOf(change, frame));
  const text = generateAtomFeed({
    // An ampersand would make the writer put the address into a section with white space around it.
    id: `${origin}${self}`.replaceAll('&', ';'),
    title: { value: t('title', { subject }) },
    subtitle: { value: t('about') },
    xml: { lang: locale },
    // An empty feed has changed at no time; the format wants one.
    updated: new Date(Math.max(0, ...entries.map(({ at }) => at.getTime()))),
    links: [
      { href: `${origin}${self}`, rel: 'self', type: 'application/atom+xml' },
      { href: `${origin}${page}`, rel: 'alternate', type: 'text/html' },
      { href: licence, rel: 'license' },
    ],
    authors: [{ name: t('author'), uri: `${origin}${pagePath({ locale, country })}` }],
    entries: entries.map(({ id, title, address, text, at, bodies }) => ({
      id,
      title: { value: title },
      updated: at,
      published: at,
      links: [{ href: address, rel: 'alternate', type: 'text/html' }],
      categories: bodies.map((term) => ({ term })),
      content: { value: text, type: 'text' },
    })),
  });
  return withoutUnseen(text);
}

/** The same changes as a JSON feed (version 1.1). */
export function jsonFeed(changes: readonly Change[], frame: FeedFrame): string {
  const { locale, country, origin, subject, self, page } = frame;
  const t = getTranslator(locale, 'feeds');
  const feed = generateJsonFeed({
    title: t('title', { subject }),
    description: t('about'),
    home_page_url: `${origin}${page}`,
    feed_url: `${origin}${self}`,
    language: locale,
    authors: [{ name: t('author'), url: `${origin}${pagePath({ locale, country })}` }],
    items: changes.map((change) => {
      const { id, title, address, text, at, bodies } = entryOf(change, frame);
      return { id, url: address, title, content_text: text, date_published: at, tags: bodies };
    }),
  });
  return `${JSON.stringify(feed)}\n`;
}
