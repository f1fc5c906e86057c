import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { DeskPanel } from '@/lib/desk/types';
import { type Day, formatDay, formatDaysAgo, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './desk-panels.module.css';

/** What waits, one line a kind: how much, since when, where it is listed; or what to do when nothing does. */
export function DeskPanels({
  locale,
  panels,
  today,
}: {
  locale: Locale;
  panels: readonly DeskPanel[];
  today: Day;
}) {
  const t = getTranslator(locale, 'work');
  return (
    <Section id="panels" title={t('panels')}>
      <ul className={styles.panels}>
        {panels.map(({ key, count, since, path, query, language = '', progress }) => (
          <li
            key={`${key}.${language}`}
            className={styles.panel}
            data-empty={count === 0 || undefined}
          >
            <span className={styles.count}>{formatNumber(locale, count)}</span>
            <Link href={`${deskPath(locale, ...path)}${queryString(query ?? {})}`}>
              {t(`panel.${key}.title`, { language })}
            </Link>
            <span className={styles.quiet}>
              {count === 0
                ? `${t(`panel.${key}.empty`)} ${t(`panel.${key}.next`)}`
                : since
                  ? t(`panel.${key}.since`, {
                      when: formatDaysAgo(locale, since, today),
                      date: formatDay(locale, since),
                    })
                  : null}
              {progress ? `; ${t('panelProgress', progress)}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
