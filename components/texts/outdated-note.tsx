import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { TextPage } from '@/lib/texts/shipped';

/** Says that a text is behind the English one, and leads there where English is offered. */
export function OutdatedNote({
  place,
  page,
  offered,
}: {
  place: Place;
  page: TextPage;
  offered: readonly Locale[];
}) {
  const t = getTranslator(place.locale, 'about');
  return (
    <Notice title={t('outdated.title')}>
      {offered.includes('en') ? (
        <p>
          <a href={pagePath({ ...place, locale: 'en' }, page)} hrefLang="en">
            {t('outdated.english')}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
