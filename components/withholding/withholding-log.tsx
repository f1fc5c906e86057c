import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { WithholdingEntry } from '@/lib/withholding/types';
import { fieldWord, thingWord } from './text-choices';
import styles from './withholding.module.css';

/** Who withheld what, when and why, with the hash of what was there. */
export function WithholdingLog({
  locale,
  entries,
}: {
  locale: Locale;
  entries: readonly WithholdingEntry[];
}) {
  const t = getTranslator(locale, 'withholding');
  if (entries.length === 0) return <p>{t('logNone')}</p>;
  return (
    <ul className={styles.list}>
      {entries.map(({ id, kind, field, key, reason, sha256, at, by }) => (
        <li key={id}>
          <p>
            <strong>{key}</strong>: {thingWord(locale, kind)}, {fieldWord(locale, kind, field)}
          </p>
          <p className={styles.meta}>
            {t('entry', {
              name: by ?? t('somebody'),
              date: formatInstant(locale, at, 'UTC'),
              reason: t(`reason.${reason}`),
            })}
          </p>
          <p className={styles.meta}>
            SHA-256 <code>{sha256}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
