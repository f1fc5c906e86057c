import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { ValuelessIndicator } from '@/lib/gaps/types';
import { indicatorPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './valueless-list.module.css';

/** Indicators that the sources describe in words only; nothing where there is none. */
export function ValuelessList({
  place,
  indicators,
}: {
  place: Place;
  indicators: readonly ValuelessIndicator[];
}) {
  if (indicators.length === 0) return null;
  const t = getTranslator(place.locale, 'gaps');
  return (
    <Section id="indicators" title={t('indicators')} lead={<p>{t('indicatorsLead')}</p>}>
      <ul className={styles.indicators}>
        {indicators.map(({ slug, name, note }) => (
          <li key={slug}>
            <Link href={indicatorPath(place, slug)}>
              <RecordText text={name} />
            </Link>
            {note ? (
              <p>
                <RecordText text={note} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
