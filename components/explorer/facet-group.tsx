import { RecordText } from '@/components/record/record-text';
import { programWords } from '@/lib/explorer/filter-words';
import type { Facet, FacetOption } from '@/lib/explorer/types';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './explorer.module.css';

/** The id of the form to which the words, the order and every facet belong. */
export const explorerForm = 'explorer';

/**
 * One facet: checkboxes with how many recommendations each value would leave, in a fieldset that folds away.
 * Folded, its boxes still count when the form is sent.
 */
export function FacetGroup({
  facet,
  options,
  isOpen,
  locale,
}: {
  facet: Facet;
  options: readonly FacetOption[];
  isOpen: boolean;
  locale: Locale;
}) {
  if (options.length === 0) return null;
  const label = getTranslator(locale, 'explorer')(`filter.${facet}`);
  const chosen = options.filter(({ isSelected }) => isSelected).length;
  return (
    <details className={styles.facet} open={isOpen || chosen > 0}>
      <summary>
        {label}
        {chosen > 0 ? ` · ${formatNumber(locale, chosen)}` : null}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {options.map((option) => (
          <Choice key={option.value} facet={facet} option={option} locale={locale} />
        ))}
      </fieldset>
    </details>
  );
}

function Choice({ facet, option, locale }: { facet: Facet; option: FacetOption; locale: Locale }) {
  const words = programWords(locale, facet, option.value);
  const id = `${facet}-${option.value}`;
  return (
    <div
      className={styles.choice}
      data-below={option.above ? true : undefined}
      data-empty={option.count === 0 ? true : undefined}
    >
      <input
        type="checkbox"
        form={explorerForm}
        id={id}
        name={facet}
        value={option.value}
        defaultChecked={option.isSelected}
      />
      <label htmlFor={id}>
        {words ?? <RecordText text={option.name ?? option.value} />}{' '}
        <span className={styles.count}>
          {getTranslator(locale, 'explorer')('count', {
            count: formatNumber(locale, option.count),
          })}
        </span>
      </label>
    </div>
  );
}
