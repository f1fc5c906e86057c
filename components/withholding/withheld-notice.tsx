import { Notice } from '@/components/ui/notice';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Withheld } from '@/lib/withholding/types';
import { fieldWord, thingWord } from './text-choices';
import styles from './withholding.module.css';

/** Says to readers that something stood where the marker stands, and why it does not any more. */
export function WithheldNotice({
  locale,
  withheld,
}: {
  locale: Locale;
  withheld: readonly Withheld[];
}) {
  if (withheld.length === 0) return null;
  const t = getTranslator(locale, 'withholding');
  return (
    <Notice tone="warning" title={t('notice', { count: withheld.length })}>
      <ul className={styles.list}>
        {withheld.map(({ id, kind, field, reason, sha256, at }) => (
          <li key={id}>
            <p>
              {t('noticeLine', {
                what: `${thingWord(locale, kind)}, ${fieldWord(locale, kind, field)}`,
                reason: t(`reason.${reason}`),
                date: formatDay(locale, dayOfInstant(at, 'UTC')),
              })}
            </p>
            <p className={styles.meta}>
              SHA-256 <code>{sha256}</code>
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
