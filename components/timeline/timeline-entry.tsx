import type { ReactNode } from 'react';
import { SourceList } from '@/components/citations/source-list';
import { BodyNames } from '@/components/recommendations/body-names';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { Confidence } from '@/components/status/confidence';
import { DirectionMark } from '@/components/status/direction-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import type { EngagementKind, EvidenceKind } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { documentPath, evidencePath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { TimelineEntry } from '@/lib/timeline/types';
import styles from './timeline.module.css';

/** One dated thing: when, what sort, what it is, and the way to more. */
export function Entry({ place, entry }: { place: Place; entry: TimelineEntry }) {
  const { locale } = place;
  const t = getTranslator(locale, 'timeline');
  const isEvidence = entry.kinds.includes('evidence');
  const isLaw = entry.kinds.includes('law');
  return (
    <li id={entry.reference} className={isLaw ? styles.law : undefined}>
      <p className={styles.when}>
        <span className={styles.date}>
          <DateText locale={locale} date={entry.occurred} />
        </span>
        <span>{isLaw ? t('lawChange') : sortName(locale, entry)}</span>
      </p>
      <div className={styles.what}>
        <h3 className={styles.title}>{title(place, entry)}</h3>
        {entry.summary && !isEvidence ? (
          <p>
            <RecordText text={entry.summary} />
          </p>
        ) : null}
        <p className={styles.marks}>
          {entry.direction ? <DirectionMark direction={entry.direction} locale={locale} /> : null}
          {entry.bodies.length > 0 ? <BodyNames place={place} bodies={entry.bodies} /> : null}
          {entry.confidence && entry.confidence !== 'HIGH' ? (
            <Confidence level={entry.confidence} locale={locale} />
          ) : null}
          {entry.confidenceNote && !isEvidence ? <RecordText text={entry.confidenceNote} /> : null}
        </p>
        {entry.conflicts.length > 0 ? (
          <p className={styles.marks}>
            {t('conflicts')}
            {entry.conflicts.map(({ reference, title }) => (
              <Link key={reference} href={`${pagePath(place, 'methodology')}#${reference}`}>
                <RecordText text={title} />
              </Link>
            ))}
          </p>
        ) : null}
        {!isEvidence && entry.citations.length > 0 ? (
          <Disclosure summary={t('sources')}>
            <SourceList citations={entry.citations} />
          </Disclosure>
        ) : null}
      </div>
    </li>
  );
}

/** Evidence and documents have a page of their own; an engagement leads to its document. */
function title(place: Place, entry: TimelineEntry): ReactNode {
  if (entry.kinds.includes('evidence')) {
    return (
      <Link href={evidencePath(place, entry.reference)}>
        <RecordText text={entry.title} />
      </Link>
    );
  }
  if (entry.document) {
    return (
      <Link href={documentPath(place, entry.document.slug)}>
        <RecordText text={entry.title} />
      </Link>
    );
  }
  return <RecordText text={entry.title} />;
}

function sortName(locale: Locale, { kinds, sort }: TimelineEntry): string {
  const status = getTranslator(locale, 'status');
  if (sort === null) return getTranslator(locale, 'timeline')('documentIssued');
  return kinds.includes('evidence')
    ? status(`evidenceKind.${sort as EvidenceKind}`)
    : status(`engagementKind.${sort as EngagementKind}`);
}
