import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

const news = {
  submitted: 'submitted',
  published: 'published',
  returned: 'returnedDone',
  rejected: 'rejected',
  scheduled: 'scheduled',
  unscheduled: 'unscheduled',
} as const;

/** What the form that led here has done, from the address. */
export function DeskNews({
  locale,
  query,
  place = 'submitted',
}: {
  locale: Locale;
  query: Record<string, string | string[] | undefined>;
  /** What several drafts have become where this stands. */
  place?: 'saved' | 'submitted';
}) {
  const t = getTranslator(locale, 'desk');
  const { several } = query;
  if (typeof several === 'string' && /^\d{1,3}$/.test(several)) {
    const words = getTranslator(locale, 'work');
    return <Notice isLive title={words(`several.${place}`, { count: Number(several) })} />;
  }
  if (query.discarded) return <Notice isLive title={t('home.discarded')} />;
  for (const [name, message] of Object.entries(news)) {
    const reference = query[name];
    // Only what looks like a reference is repeated.
    if (typeof reference === 'string' && /^[\w.-]{1,80}$/.test(reference))
      return <Notice isLive title={t(`home.${message}`, { reference })} />;
  }
  return null;
}
