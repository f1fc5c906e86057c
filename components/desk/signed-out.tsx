import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** In place of a page of the desk for somebody whose session ended while they sent a form. */
export function SignedOut({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'desk');
  return (
    <Notice tone="warning" title={t('signedOut.title')} isLive>
      <p>
        <a href={signInPath(locale)}>{t('signedOut.link')}</a>
      </p>
    </Notice>
  );
}
