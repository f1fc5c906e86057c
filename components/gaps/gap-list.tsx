import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import type { KnownGap } from '@/lib/gaps/types';
import { documentPath, indicatorPath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './gap-list.module.css';

/** What was looked for and not found, each with what it concerns. */
export function GapList({ place, gaps }: { place: Place; gaps: readonly KnownGap[] }) {
  const t = getTranslator(place.locale, 'gaps');
  if (gaps.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => (
        <li key={gap.reference} id={gap.reference}>
          <h3>
            <RecordText text={gap.title} />
          </h3>
          <p>
            <RecordText text={gap.description} />
          </p>
          <Concerned place={place} gap={gap} />
        </li>
      ))}
    </ul>
  );
}

function Concerned({ place, gap }: { place: Place; gap: KnownGap }) {
  const links = [
    ...gap.recommendations.map(({ reference }) => ({
      href: recommendationPath(place, reference),
      text: reference,
      isWhole: true,
    })),
    ...gap.documents.map(({ slug, title }) => ({
      href: documentPath(place, slug),
      text: title,
      isWhole: false,
    })),
    ...gap.indicators.map(({ slug, name }) => ({
      href: indicatorPath(place, slug),
      text: name,
      isWhole: false,
    })),
  ];
  if (links.length === 0) return null;
  return (
    <p className={styles.concerned}>
      {getTranslator(place.locale, 'gaps')('concerns')}:{' '}
      <span>
        {links.map(({ href, text, isWhole }, index) => (
          <span key={href}>
            {index > 0 ? ', ' : null}
            <Link href={href} className={isWhole ? styles.whole : undefined}>
              {isWhole ? text : <RecordText text={text} />}
            </Link>
          </span>
        ))}
      </span>
    </p>
  );
}
