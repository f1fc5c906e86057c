import { DefinitionList } from '@/components/ui/definition-list';
import type { Viewer } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/translations/page-texts';

/** What the installation knows of somebody. */
export function WhoYouAre({
  locale,
  viewer,
  email,
}: {
  locale: Locale;
  viewer: Viewer;
  email: string;
}) {
  const t = getTranslator(locale, 'ownAccount');
  const role = getTranslator(locale, 'account')(`role.${viewer.role}`);
  return (
    <DefinitionList
      items={[
        { term: t('who.name'), description: viewer.name },
        { term: t('who.email'), description: email },
        { term: t('who.role'), description: role },
        { term: t('who.voice'), description: wordsOf(viewer.voice.name) },
      ]}
    />
  );
}
