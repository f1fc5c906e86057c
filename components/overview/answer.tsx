import { RecordText } from '@/components/record/record-text';
import { languageNote } from '@/components/status/language-note';
import { StatusBar, StatusKey } from '@/components/status/status-bar';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Still } from '@/components/ui/still';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { explorerPath, type Place, pagePath, reportPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { StandingOverview } from '@/lib/overview/types';
import { compareWords } from '@/lib/translations/page-texts';
import styles from './overview.module.css';

/** The bar and its key, which leads to the rows of each status; then what is not counted, and who says so. */
export function Answer({
  place,
  standing,
  cutOff,
}: {
  place: Place;
  standing: StandingOverview;
  cutOff: string | null;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const { counts, total, addressees, others } = standing;
  const inOrder = others.toSorted(
    (one, other) => other.count - one.count || compareWords(one.name, other.name),
  );
  const otherCount = others.reduce((sum, { count }) => sum + count, 0);
  return (
    <Still className={styles.answer}>
      <StatusBar counts={counts} locale={locale} />
      <StatusKey
        counts={counts}
        locale={locale}
        href={(status) => explorerPath(place, { status, addressee: addressees })}
      />
      <p className={styles.note}>
        {t('says')} {cutOff ? t('cutOff', { date: formatDay(locale, cutOff) }) : null}{' '}
        {languageNote(locale)}
      </p>
      {otherCount > 0 ? (
        <p className={styles.note}>
          {t('others', { count: otherCount })}{' '}
          {inOrder.map(({ slug, name, count }, index) => (
            <span key={slug}>
              {index > 0 ? ', ' : null}
              <Link href={explorerPath(place, { addressee: slug })}>
                <RecordText text={name} />
              </Link>{' '}
              ({formatNumber(locale, count)})
            </span>
          ))}
          .
        </p>
      ) : null}
      {total > 0 ? (
        <p className={`${styles.actions} no-print`}>
          <a
            className={buttonClass('secondary')}
            href={explorerPath(place, { addressee: addressees })}
          >
            {t('all', { count: total })}
          </a>
          <a
            className={buttonClass('secondary')}
            href={reportPath(place, { addressee: addressees })}
            rel="nofollow"
          >
            {t('report')}
          </a>
          <a className={buttonClass('secondary')} href={pagePath(place, 'charts')}>
            {getTranslator(locale, 'pictures')('all')}
          </a>
        </p>
      ) : null}
    </Still>
  );
}
