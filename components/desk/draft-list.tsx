import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/status/status-badge';
import type { DraftLine } from '@/lib/assessments/types';
import { dayOfInstant, formatDaysAgo } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './desk-home.module.css';

/** Drafts as lines: which recommendation, what is proposed, by whom, for how long it has waited. */
export function DraftList({
  locale,
  lines,
  now,
  action,
}: {
  locale: Locale;
  lines: readonly DraftLine[];
  now: Date;
  action: (line: DraftLine) => ReactNode;
}) {
  const t = getTranslator(locale, 'desk');
  const state = (line: DraftLine) => {
    const { state } = line;
    if (
      state === 'SUBMITTED' ||
      state === 'RETURNED' ||
      state === 'DRAFT' ||
      state === 'SCHEDULED'
    ) {
      const day = (instant: Date | string) => dayOfInstant(instant, line.timeZone);
      const when = formatDaysAgo(locale, day(line.since), day(now));
      return t(`home.since.${state}`, { when });
    }
    return '';
  };
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.text}>
            <p className={styles.meta}>
              {[
                line.reference,
                t(`kind.${line.kind}`),
                line.voiceName,
                line.isMine ? t('home.mine') : t('home.by', { name: line.authorName }),
                state(line),
              ].join(' · ')}
            </p>
            <p lang="en">{line.summary}</p>
            {line.kind === 'WITHDRAWAL' ? null : line.status ? (
              <p>
                <StatusBadge status={line.status} locale={locale} />
              </p>
            ) : (
              <p className={styles.meta}>{t('home.noStatus')}</p>
            )}
            {line.state === 'RETURNED' && line.reviewComment ? (
              <div>
                <p className={styles.meta}>{t('home.comment')}</p>
                <p className={styles.comment}>{line.reviewComment}</p>
              </div>
            ) : null}
          </div>
          <div>{action(line)}</div>
        </li>
      ))}
    </ul>
  );
}
