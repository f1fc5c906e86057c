import { SourceList } from '@/components/citations/source-list';
import { RecordText } from '@/components/record/record-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { SourceConflict } from '@/lib/conflicts/types';
import {
  documentPath,
  evidencePath,
  indicatorPath,
  type Place,
  pagePath,
  recommendationPath,
} from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './methodology.module.css';

/** Every disagreement between sources, with what it concerns and who disagrees. */
export function ConflictList({
  place,
  conflicts,
}: {
  place: Place;
  conflicts: readonly SourceConflict[];
}) {
  const t = getTranslator(place.locale, 'methodology');
  return (
    <Section
      id="conflicts"
      title={t('conflicts.title')}
      lead={<p>{t('conflicts.lead', { count: conflicts.length })}</p>}
    >
      <ul className={styles.items}>
        {conflicts.map((conflict) => (
          <li key={conflict.reference} id={conflict.reference}>
            <h3>
              <RecordText text={conflict.title} />
            </h3>
            <p>
              <RecordText text={conflict.description} />
            </p>
            <Concerned place={place} conflict={conflict} />
            <Disclosure summary={t('conflicts.sources')}>
              <SourceList
                areKeysShown
                citations={conflict.sources.map((source) => ({ ...source, locator: null }))}
              />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Concerned({ place, conflict }: { place: Place; conflict: SourceConflict }) {
  const timeline = pagePath(place, 'timeline');
  const links = [
    ...conflict.recommendations.map(({ reference }) => ({
      href: recommendationPath(place, reference),
      text: reference,
    })),
    ...conflict.evidence.map(({ reference, title }) => ({
      href: evidencePath(place, reference),
      text: title,
    })),
    ...conflict.indicators.map(({ slug, name }) => ({
      href: indicatorPath(place, slug),
      text: name,
    })),
    ...conflict.documents.map(({ slug, title }) => ({
      href: documentPath(place, slug),
      text: title,
    })),
    ...conflict.engagements.map(({ reference, title }) => ({
      href: `${timeline}#${reference}`,
      text: title,
    })),
  ];
  if (links.length === 0) return null;
  return (
    <div className={styles.quiet}>
      <p>{getTranslator(place.locale, 'methodology')('conflicts.concerns')}:</p>
      <ul className={styles.concerned}>
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>
              <RecordText text={text} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
