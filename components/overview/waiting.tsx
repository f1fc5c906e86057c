import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { KnownGap } from '@/lib/gaps/types';
import { explorerPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Attention } from '@/lib/overview/types';
import styles from './overview.module.css';
import type { PictureProps } from './picture';

/**
 * What has not been looked at for long, and what is past its due date. Of a past day only the latter: the
 * sources were looked at since.
 */
export function StaleAndOverdue({
  place,
  addressees,
  attention: { stale, overdue },
  staleAfterDays,
  isPast,
  isAssessed,
}: Pick<PictureProps, 'place' | 'addressees'> & {
  attention: Attention;
  staleAfterDays: number;
  isPast: boolean;
  isAssessed: boolean;
}) {
  const t = getTranslator(place.locale, 'overview');
  return (
    <Section id="attention" title={t('attention.heading')} isStill>
      <ul className={styles.plain}>
        {isPast || !isAssessed ? null : (
          <li>
            {stale > 0 ? (
              <Link href={explorerPath(place, { addressee: addressees, freshness: 'STALE' })}>
                {t('attention.stale', { count: stale, days: staleAfterDays })}
              </Link>
            ) : (
              t('attention.staleNone', { days: staleAfterDays })
            )}
          </li>
        )}
        <li>
          {overdue > 0 ? (
            <Link href={explorerPath(place, { addressee: addressees, due: 'OVERDUE' })}>
              {t('attention.overdue', { count: overdue })}
            </Link>
          ) : (
            t('attention.overdueNone')
          )}
        </li>
      </ul>
    </Section>
  );
}

/** How much is known to be missing, and the first of it. */
export function Gaps({
  place,
  gaps,
  shown,
}: Pick<PictureProps, 'place'> & { gaps: readonly KnownGap[]; shown: number }) {
  if (gaps.length === 0) return null;
  const t = getTranslator(place.locale, 'overview');
  return (
    <Section
      isStill
      id="gaps"
      title={t('gaps.heading')}
      lead={<strong>{t('gaps.title', { count: gaps.length })}</strong>}
    >
      <ul className={styles.plain}>
        {gaps.slice(0, shown).map(({ reference, title }) => (
          <li key={reference}>
            <Link href={`${pagePath(place, 'gaps')}#${reference}`}>
              <RecordText text={title} />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={pagePath(place, 'gaps')}>{t('gaps.all')}</Link>
      </p>
    </Section>
  );
}
