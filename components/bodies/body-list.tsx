import { BarKey } from '@/components/recommendations/bar-key';
import { RecordText } from '@/components/record/record-text';
import { StatusBar } from '@/components/status/status-bar';
import { Link } from '@/components/ui/link';
import type { BodySummary } from '@/lib/bodies/types';
import { bodyPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { totalOf } from '@/lib/status/scale';
import { compareWords } from '@/lib/translations/page-texts';
import { BodiesBelow } from './bodies-below';
import styles from './body-list.module.css';

/** Those with most recommendations first, then by name. */
const byCount = (one: BodySummary, other: BodySummary) =>
  totalOf(other.counts) - totalOf(one.counts) || compareWords(one.name, other.name);

/** Every body with what it is, how much it asked, and where that stands; those below it within it. */
export function BodyList({ place, bodies }: { place: Place; bodies: readonly BodySummary[] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'bodies');
  const status = getTranslator(locale, 'status');
  const most = Math.max(1, ...bodies.map(({ counts }) => totalOf(counts)));
  return (
    <>
      <BarKey locale={place.locale} bars={bodies.map(({ counts }) => counts)} />
      <ul className={styles.bodies}>
        {bodies.toSorted(byCount).map((body) => (
          <li key={body.slug}>
            <p className={styles.kind}>{status(`bodyKind.${body.kind}`)}</p>
            <h2 className={styles.name}>
              <Link href={bodyPath(place, body.slug)}>
                <RecordText text={body.name} />
              </Link>
            </h2>
            <p className={styles.description}>
              <RecordText text={body.description} />
            </p>
            <p>
              {t('counts', {
                recommendations: totalOf(body.counts),
                documents: body.documentCount,
              })}
            </p>
            <StatusBar counts={body.counts} locale={locale} of={most} size="small" />
            {body.below.length > 0 ? (
              <>
                <p>{t('belowCount', { count: body.below.length })}:</p>
                <BodiesBelow place={place} bodies={body.below} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
