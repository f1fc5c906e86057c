import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { SuggestionState } from '@/lib/db/generated/enums';
import { dayOfInstant, formatDaysAgo } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { suggestionStates } from '@/lib/suggestions/schema';
import type { SuggestionCounts, SuggestionLine } from '@/lib/suggestions/types';
import styles from './suggestions.module.css';

/** How much there is in each state, as links. */
export function StateLinks({
  locale,
  current,
  counts,
}: {
  locale: Locale;
  current: SuggestionState;
  counts: SuggestionCounts;
}) {
  const t = getTranslator(locale, 'moderation');
  return (
    <nav aria-label={t('filter')}>
      <ul className={styles.links}>
        {suggestionStates.map((state) => (
          <li key={state}>
            <Link
              href={`${deskPath(locale, 'suggestions')}?state=${state}`}
              aria-current={state === current ? 'page' : undefined}
            >
              {t('count', { state: t(`states.${state}`), count: counts[state] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was sent, as lines: what kind, about what, for how long it has been here. */
export function SuggestionList({
  locale,
  state,
  lines,
  now,
}: {
  locale: Locale;
  state: SuggestionState;
  lines: readonly SuggestionLine[];
  now: Date;
}) {
  const t = getTranslator(locale, 'moderation');
  if (lines.length === 0) return <EmptyState title={t(`empty.${state}`)} />;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.text}>
            <p className={styles.meta}>
              {[
                t(`kind.${line.kind}`),
                line.reference || t('whole'),
                line.organisation,
                t('received', { when: ago(locale, line.receivedAt, now) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={styles.excerpt}>{line.body || t('gone')}</p>
          </div>
          <Link
            href={deskPath(locale, 'suggestions', line.id)}
            className={buttonClass('secondary')}
          >
            {t('open')}
            <span className="visually-hidden"> {line.reference || t('whole')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** `3 days ago` */
export function ago(locale: Locale, instant: string, now: Date): string {
  return formatDaysAgo(locale, dayOfInstant(instant, 'UTC'), dayOfInstant(now, 'UTC'));
}
