import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { readTextKey, textKey, translationsOf } from './keys';
import { plainWords, readMarkdown } from './markdown';
import { partsOf, shippedAnchors, shippedText, textPages } from './shipped';
import type { RichNode } from './types';

describe('the texts that come with the program', () => {
  it.each(locales.flatMap((locale) => textPages.map((page) => [locale, page] as const)))(
    'in %s read as Markdown, with every anchor and part (%s)',
    (locale, page) => {
      const { lead, body } = shippedText(locale, page);
      const text = readMarkdown(body, { parts: partsOf[page], anchors: shippedAnchors(page) });
      expect(lead).toBe(lead.trim());
      expect(body).toBe(body.trim());
      const found = text.map((item) => (item.kind === 'part' ? item.part : item.id));
      expect(found).toEqual(shippedAnchors(page));
      const words = text.flatMap((item) =>
        item.kind === 'section'
          ? item.blocks.filter(
              (block): block is RichNode => typeof block === 'string' || 'tag' in block,
            )
          : [],
      );
      expect(plainWords(words)).not.toMatch(/\{(?!period\})|\]\(|<|\*\*/);
    },
  );

  it('are named by page and language; English is the original', () => {
    expect(readTextKey(textKey('privacy', 'kk'))).toEqual({ page: 'privacy', locale: 'kk' });
    expect(readTextKey('privacy')).toBeNull();
    expect(readTextKey('nothing-en')).toBeNull();
    expect(translationsOf('privacy-en')).toEqual(['privacy-ru', 'privacy-kk']);
    expect(translationsOf('privacy-ru')).toEqual([]);
  });
});
