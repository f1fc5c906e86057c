import { RecordNames, RecordText } from '@/components/record/record-text';
import { Moved } from '@/components/status/moved';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import { changesPath, type Place, recommendationPath } from '@/lib/i18n/paths';
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
    <Section id="changes" title={t('changes.heading')} lead={t('changes.lead')} isStill>
      {changes.length === 0 ? <EmptyState title={t('changes.none')} /> : null}
      <ol className={styles.list}>
        {changes.map((change) => (
          <li key={change.id}>
            <Moved locale={place.locale} from={change.from ?? 'NOT_ASSESSED'} to={change.to}>
              {change.kind === 'ASSESSMENT' ? null : <Tag>{t(`changes.kind.${change.kind}`)}</Tag>}
            </Moved>
            <p>
              <Link href={recommendationPath(place, change.reference)}>
                <RecordText text={change.summary} />
              </Link>
            </p>
            <p className={styles.reason}>
              <RecordText text={change.reason} />
            </p>
            <p className={styles.quiet}>
              <strong>{change.reference}</strong> <RecordNames names={change.bodies} /> ·{' '}
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
      <p>
        <Link href={changesPath(place, { to: place.asOf, knownAt: place.knownAt })}>
          {getTranslator(place.locale, 'comparison')('changes.link')}
        </Link>
      </p>
    </Section>
  );
}
