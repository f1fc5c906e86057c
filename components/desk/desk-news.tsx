import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

const news = { submitted: 'submitted', published: 'published', returned: 'returnedDone' } as const;

/** What the form that led here has done, from the address. */
export function DeskNews({
  locale,
  query,
}: {
  locale: Locale;
  query: Record<string, string | string[] | undefined>;
}) {
  const t = getTranslator(locale, 'desk');
  if (query.discarded) return <Notice isLive title={t('home.discarded')} />;
  for (const [name, message] of Object.entries(news)) {
    const reference = query[name];
    // Only what looks like a reference is repeated.
    if (typeof reference === 'string' && /^[\w.-]{1,80}$/.test(reference))
      return <Notice isLive title={t(`home.${message}`, { reference })} />;
  }
  return null;
}
