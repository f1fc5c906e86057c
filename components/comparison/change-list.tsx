import type { ReactNode } from 'react';
import { DateText } from '@/components/record/date-text';
import { RecordNames, RecordText } from '@/components/record/record-text';
import { Moved } from '@/components/status/moved';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { formatDay } from '@/lib/i18n/format';
import { evidencePath, type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { ReportChange, ReportRow } from '@/lib/reports/types';
import styles from './comparison.module.css';

type Props = {
  place: Place;
  changes: readonly ReportChange[];
  /** Which facts have a page, by reference. */
  evidence: ReadonlySet<string>;
};

/** Those that stand elsewhere now: from what to what, since when, why, on what. */
export function MovedList({ place, changes, evidence }: Props) {
  const t = getTranslator(place.locale, 'comparison');
  return (
    <ol className={styles.list}>
      {changes.map(({ row, from }) => (
        <li key={row.id}>
          <Moved locale={place.locale} from={from ?? 'NOT_ASSESSED'} to={row.status} />
          <Asked place={place} row={row} />
          <Why place={place} row={row} evidence={evidence} />
          <Meta row={row}>
            {row.heldSince
              ? t('changes.moved.holds', { date: formatDay(place.locale, row.heldSince) })
              : null}
          </Meta>
        </li>
      ))}
    </ol>
  );
}

/** Those made since: where each stands, what it asks, when it was made. */
export function MadeList({ place, changes }: Omit<Props, 'evidence'>) {
  const t = getTranslator(place.locale, 'comparison');
  return (
    <ol className={styles.list}>
      {changes.map(({ row }) => (
        <li key={row.id}>
          <StatusBadge status={row.status} locale={place.locale} place={place} />
          <Asked place={place} row={row} />
          <Meta row={row}>
            {row.madeWords ? (
              <DateText
                locale={place.locale}
                date={{ earliest: row.madeEarliest, latest: row.madeOn, words: row.madeWords }}
              />
            ) : (
              t('changes.made.on', { date: formatDay(place.locale, row.madeOn) })
            )}
          </Meta>
        </li>
      ))}
    </ol>
  );
}

function Asked({ place, row }: { place: Place; row: ReportRow }) {
  return (
    <p>
      <Link href={recommendationPath(place, row.reference)}>
        <RecordText text={row.summary} />
      </Link>
    </p>
  );
}

function Why({ place, row: { judgement }, evidence }: { row: ReportRow } & Omit<Props, 'changes'>) {
  if (!judgement) return null;
  const t = getTranslator(place.locale, 'comparison');
  return (
    <>
      <p className={styles.reason}>
        <RecordText text={judgement.reason} />
      </p>
      {judgement.facts.length > 0 ? (
        <p className={styles.quiet}>
          {t('changes.moved.rests')}{' '}
          {judgement.facts.map(({ reference, title }, index) => (
            <span key={reference}>
              {index > 0 ? '; ' : null}
              {evidence.has(reference) ? (
                <Link href={evidencePath(place, reference)}>
                  <RecordText text={title} />
                </Link>
              ) : (
                <RecordText text={title} />
              )}
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

function Meta({ row, children }: { row: ReportRow; children: ReactNode }) {
  return (
    <p className={styles.quiet}>
      <strong>{row.reference}</strong> <RecordNames names={row.bodies.map(({ name }) => name)} />
      {children ? <> · {children}</> : null}
    </p>
  );
}
