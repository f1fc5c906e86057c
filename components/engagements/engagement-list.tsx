import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { Confidence } from '@/components/status/confidence';
import { Link } from '@/components/ui/link';
import type { EngagementItem } from '@/lib/engagements/types';
import { documentPath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './engagement-list.module.css';

/** Meetings, visits, letters, trainings, designations: when, what, in which document. */
export function EngagementList({
  place,
  engagements,
  withoutDocument = false,
}: {
  place: Place;
  engagements: readonly EngagementItem[];
  /** On the document's own page. */
  withoutDocument?: boolean;
}) {
  const { locale } = place;
  const status = getTranslator(locale, 'status');
  return (
    <ul className={styles.engagements}>
      {engagements.map((one) => (
        <li key={one.reference}>
          <p className={styles.when}>
            <span>
              <DateText locale={locale} date={one.occurred} />
            </span>
            <span>{status(`engagementKind.${one.kind}`)}</span>
          </p>
          <div className={styles.what}>
            <h3 className={styles.title}>
              <Link href={`${pagePath(place, 'timeline')}#${one.reference}`}>
                <RecordText text={one.title} />
              </Link>
            </h3>
            <p>
              <RecordText text={one.summary} />
            </p>
            {one.document && !withoutDocument ? (
              <p className={styles.small}>
                <Link href={documentPath(place, one.document.slug)}>
                  <RecordText text={one.document.title} />
                </Link>
              </p>
            ) : null}
            <p className={styles.small}>
              <Confidence level={one.confidence} locale={locale} />
              {one.confidenceNote ? (
                <>
                  {' '}
                  (<RecordText text={one.confidenceNote} />)
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
