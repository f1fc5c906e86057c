import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './methodology.module.css';
import type { WrittenSection } from './sections';

/** One part of the method in words, then what else belongs to it. */
export function Prose({
  place,
  section,
  values = {},
  children,
}: {
  place: Place;
  section: WrittenSection;
  values?: Record<string, number>;
  children?: ReactNode;
}) {
  const t = getTranslator(place.locale, 'methodology');
  return (
    <Section id={section} title={t(`${section}.title`)}>
      <div className={styles.prose}>
        {t.rich(`${section}.text`, {
          ...values,
          p: (chunks) => <p>{chunks}</p>,
          contested: (chunks) => (
            <Link href={explorerPath(place, { contest: ['CLOSE', 'CONTESTED'] })}>{chunks}</Link>
          ),
        })}
      </div>
      {children}
    </Section>
  );
}
