import { StatusBadge } from '@/components/status/status-badge';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { SeveralLine } from '@/lib/assessments/types';
import { dayOfInstant, formatDaysAgo } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './desk-home.module.css';

/** One's own unfinished judgements on several recommendations, with the way to each. */
export function SeveralList({
  locale,
  lines,
  now,
}: {
  locale: Locale;
  lines: readonly SeveralLine[];
  now: Date;
}) {
  const t = getTranslator(locale, 'desk');
  const words = getTranslator(locale, 'work');
  if (lines.length === 0) return null;
  const today = dayOfInstant(now, 'UTC');
  return (
    <ul className={styles.list}>
      {lines.map(({ id, references, status, savedAt }) => (
        <li key={id} className={styles.line}>
          <div className={styles.text}>
            <p className={styles.meta}>
              {[
                words('several.unfinished', { count: references.length }),
                t('home.mine'),
                t('home.since.DRAFT', {
                  when: formatDaysAgo(locale, dayOfInstant(savedAt, 'UTC'), today),
                }),
              ].join(' · ')}
            </p>
            <p>
              {references.slice(0, 8).join(', ')}
              {references.length > 8 ? ' …' : ''}
            </p>
            {status ? (
              <p>
                <StatusBadge status={status} locale={locale} />
              </p>
            ) : (
              <p className={styles.meta}>{t('home.noStatus')}</p>
            )}
          </div>
          <div>
            <Link
              href={`${deskPath(locale, 'progress')}${queryString({ r: references, draft: id })}`}
              className={buttonClass('secondary')}
            >
              {t('home.open')}
              <span className="visually-hidden"> {references.slice(0, 8).join(', ')}</span>
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
