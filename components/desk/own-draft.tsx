import { StatusBadge } from '@/components/status/status-badge';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { DraftLine } from '@/lib/assessments/types';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './progress-context.module.css';

/** In place of an empty form: what one has begun already, perhaps in another browser; or another one. */
export function OwnDraft({ locale, line }: { locale: Locale; line: DraftLine }) {
  const t = getTranslator(locale, 'desk');
  const page = deskPath(locale, 'recommendations', line.reference, 'progress');
  const { kind, replacesId } = line;
  const another = queryString({
    ...(replacesId && { replaces: replacesId, kind: kind.toLowerCase() }),
    new: '1',
  });
  return (
    <Notice title={t('progress.own')}>
      <p>
        {t('progress.ownSaved', { when: formatInstant(locale, line.savedAt, line.timeZone) })}{' '}
        {line.status ? <StatusBadge status={line.status} locale={locale} /> : null}
      </p>
      <p className={styles.replace}>
        <Link
          href={`${page}${queryString({ draft: line.id })}`}
          className={buttonClass('primary')}
          id="own-draft"
        >
          {t('progress.ownGo')}
        </Link>
        <Link href={`${page}${another}`}>{t('progress.ownAnother')}</Link>
      </p>
    </Notice>
  );
}
