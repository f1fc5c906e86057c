import { Difference } from '@/components/editing/difference';
import { Section } from '@/components/ui/section';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { TranslationEvent } from '@/lib/translations/types';
import styles from './translations.module.css';

/** Every version of a translation with what changed in it, the latest first. */
export function TranslationHistory({
  locale,
  into,
  events,
}: {
  locale: Locale;
  into: Locale;
  events: readonly TranslationEvent[];
}) {
  if (events.length === 0) return null;
  const t = getTranslator(locale, 'translations');
  return (
    <Section id="history" title={t('history')}>
      <ol className={styles.history}>
        {events.map(({ sequence, at, byName, text, state, isRedacted }, index) => (
          <li key={sequence}>
            <p className={styles.by}>
              {t('historyBy', {
                name: byName ?? t('somebody'),
                when: formatInstant(locale, at, 'UTC'),
                state: state ? t(`states.${state}`) : '–',
              })}
            </p>
            {isRedacted ? <p>{t('withheld')}</p> : null}
            {text === null ? null : (
              <Difference
                before={events[index + 1]?.text ?? text}
                after={text}
                removed={t('removed')}
                added={t('added')}
                lang={into}
              />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
