import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { evidencePath, indicatorPath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { AssessmentCitation } from '@/lib/recommendations/types';
import styles from './citation-list.module.css';

/** What an assessment rests on, each with its day and a way to it. */
export function CitationList({
  place,
  citations,
}: {
  place: Place;
  citations: readonly AssessmentCitation[];
}) {
  const t = getTranslator(place.locale, 'recommendation');
  if (citations.length === 0) return <p className={styles.none}>{t('noCitations')}</p>;
  return (
    <div className={styles.citations}>
      <p>{t('rests')}</p>
      <ul>
        {citations.map((citation) => (
          <li key={citation.reference}>
            <Link href={target(place, citation)}>
              <RecordText text={citation.title} />
            </Link>
            <span className={styles.date}>
              {' '}
              · <DateText locale={place.locale} date={citation.date} />
            </span>
            {isLater(place, citation) ? <em> ({t('later')})</em> : null}
            {citation.note ? (
              <>
                {' '}
                (<RecordText text={citation.note} />)
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Judged with what is known now: a past day's reason may rest on what happened after it, and says so. */
function isLater({ asOf }: Place, { date }: AssessmentCitation): boolean {
  const first = date.earliest ?? date.latest;
  return asOf !== undefined && first !== null && first > asOf;
}

function target(place: Place, { kind, target: to }: AssessmentCitation): string {
  if (kind === 'evidence') return evidencePath(place, to);
  if (kind === 'observation') return indicatorPath(place, to);
  return `${pagePath(place, 'timeline')}#${to}`;
}
