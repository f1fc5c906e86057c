import { Notice } from '@/components/ui/notice';
import type { Person } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/translations/page-texts';

const words = {
  changed: 'changed',
  disabled: 'disabledNow',
  enabled: 'enabledNow',
} as const;

/** What was just done to somebody. */
export type News = keyof typeof words;

/** The news in an address, and whom they are about; null when there are none. */
export function readNews(query: Record<string, string | string[] | undefined>) {
  for (const news of Object.keys(words) as News[]) {
    const about = query[news];
    if (typeof about === 'string') return { news, about };
  }
  return null;
}

/** Says of whom what holds now. */
export function PeopleNews({
  locale,
  news,
  person,
}: {
  locale: Locale;
  news: News;
  person: Pick<Person, 'name' | 'role' | 'voiceName'>;
}) {
  const t = getTranslator(locale, 'account');
  const { name, role } = person;
  const voice = wordsOf(person.voiceName);
  const values = { name: name ?? t('people.anonymised'), role: t(`role.${role}`), voice };
  return <Notice isLive title={t(`people.${words[news]}`, values)} />;
}
