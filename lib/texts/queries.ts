import 'server-only';
import { cache } from 'react';
import { createTranslator } from 'use-intl/core';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { getSettings } from '@/lib/settings/queries';
import { sayWithheld } from '@/lib/withholding/marker';
import { textKey } from './keys';
import { readMarkdown } from './markdown';
import { partsOf, periodMessage, shippedAnchors, shippedText, type TextPage } from './shipped';
import type { PageText, RichText } from './types';

/** A page's words: those of the desk, where it wrote some, else the program's own. */
export const getPageText = cache(async (locale: Locale, page: TextPage): Promise<PageText> => {
  const own = await db.pageText.findUniqueOrThrow({
    where: { key: textKey(page, locale) },
    select: { title: true, lead: true, body: true, isInStep: true },
  });
  const shipped = shippedText(locale, page);
  return {
    title: readable(locale, own.title),
    lead: readable(locale, own.lead ?? shipped.lead),
    text: await readPageText(locale, page, readable(locale, own.body ?? shipped.body)),
    isOutdated: !own.isInStep,
  };
});

/** A text, or in words what stands where one was. */
const readable = (locale: Locale, text: string) => sayWithheld(locale, text) ?? text;

/** A text of a page ready to be drawn, with what the program fills in; for its readers and its writers. */
export async function readPageText(
  locale: Locale,
  page: TextPage,
  markdown: string,
): Promise<RichText> {
  const { text, setting } = periodMessage(locale, page);
  const t = createTranslator({ locale, messages: { text }, timeZone: 'UTC' });
  const period = t('text', { days: (await getSettings())[setting] });
  return readMarkdown(markdown.replaceAll('{period}', period), {
    parts: partsOf[page],
    anchors: shippedAnchors(page),
  });
}
