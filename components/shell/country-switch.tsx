import { collatorOf } from '@/lib/i18n/collation';
import { countryName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './country-switch.module.css';

/**
 * Whose record this is and, where several countries are followed, the way to the others: to their overviews, since the thing that
 * is looked at here is seldom there.
 */
export function CountrySwitch({
  locale,
  country,
  followed,
}: {
  locale: Locale;
  country: string;
  /** The codes of all countries that are followed. */
  followed: readonly string[];
}) {
  const name = countryName(locale, country);
  if (!followed.some((code) => code !== country)) return <span>{name}</span>;
  const t = getTranslator(locale, 'shell');
  const { compare } = collatorOf(locale);
  const all = followed
    .map((code) => ({ code, label: countryName(locale, code) }))
    .toSorted((one, other) => compare(one.label, other.label));
  return (
    <details className={styles.switch}>
      <summary>
        <span className="visually-hidden">{t('country')}: </span>
        {name}
      </summary>
      <ul>
        {all.map(({ code, label }) => (
          <li key={code}>
            <a
              href={pagePath({ locale, country: code })}
              aria-current={code === country ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
