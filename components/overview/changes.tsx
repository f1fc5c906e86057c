import { RecordText, RecordTexts } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Change } from '@/lib/overview/types';
import styles from './overview.module.css';

/** The headlines that moved last: from what to what, since when, why. */
export function Changes({
  place,
  changes,
  timeZone,
}: {
  place: Place;
  changes: readonly Change[];
  timeZone: string;
}) {
  const t = getTranslator(place.locale, 'overview');
  return (
    <Section id="changes" title={t('changes.heading')} lead={t('changes.lead')}>
      {changes.length === 0 ? <EmptyState title={t('changes.none')} /> : null}
      <ol className={styles.list}>
        {changes.map((change) => (
          <li key={change.id}>
            <Moved place={place} change={change} />
            <p>
              <Link href={recommendationPath(place, change.reference)}>
                <RecordText text={change.summary} />
              </Link>
            </p>
            <p className={styles.reason}>
              <RecordText text={change.reason} />
            </p>
            <p className={styles.quiet}>
              <strong>{change.reference}</strong> <RecordTexts texts={change.bodies} /> ·{' '}
              {change.effectiveOn
                ? `${t('changes.since', { date: formatDay(place.locale, change.effectiveOn) })} · `
                : null}
              {t('changes.published', {
                date: formatDay(place.locale, dayOfInstant(change.publishedAt, timeZone)),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Moved({ place, change: { from, to, kind } }: { place: Place; change: Change }) {
  const { locale } = place;
  const before = from ?? 'NOT_ASSESSED';
  const t = getTranslator(locale, 'overview');
  const name = getTranslator(locale, 'status');
  return (
    <div className={styles.moved}>
      <VisuallyHidden>
        {t('changes.arrow', { from: name(`name.${before}`), to: name(`name.${to}`) })}
      </VisuallyHidden>
      <span className={styles.moved} aria-hidden="true">
        <StatusBadge status={before} locale={locale} />
        <span className={styles.to}>
          <span className={styles.arrow}>→</span>
          <StatusBadge status={to} locale={locale} />
        </span>
      </span>
      {kind === 'ASSESSMENT' ? null : <Tag>{t(`changes.kind.${kind}`)}</Tag>}
    </div>
  );
}
