import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { wordNotices } from './word-notices';

const notices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'STALE' as const, label: `X-${index}`, path: `kz/recommendations/X-${index}` },
  }));
const word = (locale: (typeof locales)[number], count: number) =>
  wordNotices(locale, {
    title: 'Qadam',
    url: 'https://qadam.example.org',
    notices: notices(count),
  });

describe('a mail about notices', () => {
  it('names each with its page, in the language of its reader, and where to choose otherwise', () => {
    for (const locale of locales) {
      const { text } = word(locale, 2);
      expect(text).toContain(
        `- X-1\n  https://qadam.example.org/${locale}/kz/recommendations/X-1\n`,
      );
      expect(text).toContain(`https://qadam.example.org/${locale}/desk/notices\n`);
    }
    const subjects = [1, 3, 5].map((count) => word('ru', count).subject);
    expect(subjects).toEqual([
      'Qadam: 1 уведомление',
      'Qadam: 3 уведомления',
      'Qadam: 5 уведомлений',
    ]);
  });

  it('says the country where readers wrote about its record as a whole', () => {
    const some = [{ kind: 'SUGGESTED' as const, label: 'KZ', path: 'desk/suggestions/1' }];
    const { text } = wordNotices('kk', { title: 'Q', url: 'https://a.example', notices: some });
    expect(text).toContain('- Қазақстан\n');
  });

  it('counts what would make it too long', () => {
    const { text } = word('en', 40);
    expect(text.match(/^- X-/gm)).toHaveLength(15);
    expect(text).toContain('… and 25 more');
  });

  it('is one line in its subject, whatever the installation is called', () => {
    const options = { title: 'A\r\nBcc: b@example.org', url: 'https://a.example', notices: [] };
    expect(wordNotices('en', options).subject).not.toMatch(/[\r\n]/);
  });
});
