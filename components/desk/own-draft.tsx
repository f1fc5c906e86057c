import { StatusBadge } from '@/components/status/status-badge';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { ImplementationStatus } from '@/lib/db/generated/enums';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './progress-context.module.css';

/** In place of an empty form: what one has begun already, perhaps in another browser; or another one. */
export function OwnDraft({
  locale,
  saved,
  page,
  go,
  another,
}: {
  locale: Locale;
  saved: { savedAt: string; timeZone: string; status: ImplementationStatus | null };
  page: string;
  /** The queries of `page` that lead to the draft, and to another one. */
  go: string;
  another: string;
}) {
  const t = getTranslator(locale, 'desk');
  return (
    <Notice title={t('progress.own')}>
      <p>
        {t('progress.ownSaved', { when: formatInstant(locale, saved.savedAt, saved.timeZone) })}{' '}
        {saved.status ? <StatusBadge status={saved.status} locale={locale} /> : null}
      </p>
      <p className={styles.replace}>
        <Link href={`${page}${go}`} className={buttonClass('primary')} id="own-draft">
          {t('progress.ownGo')}
        </Link>
        <Link href={`${page}${another}`}>{t('progress.ownAnother')}</Link>
      </p>
    </Notice>
  );
}
