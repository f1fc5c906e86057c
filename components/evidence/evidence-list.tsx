import type { ReactNode } from 'react';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { DirectionMark } from '@/components/status/direction-mark';
import { Link } from '@/components/ui/link';
import type { VagueDate } from '@/lib/dates/vague-date';
import type { Direction, EvidenceKind } from '@/lib/db/generated/enums';
import { evidencePath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './evidence-list.module.css';

/** A fact as a line: its day, its kind, what it is, which way it points, and a page's own remark. */
export type EvidenceLine = {
  reference: string;
  kind: EvidenceKind;
  title: string;
  occurred: VagueDate;
  direction: Direction;
  remark?: ReactNode;
};

export function EvidenceList({
  place,
  evidence,
}: {
  place: Place;
  evidence: readonly EvidenceLine[];
}) {
  const { locale } = place;
  const status = getTranslator(locale, 'status');
  return (
    <ul className={styles.evidence}>
      {evidence.map(({ reference, kind, title, occurred, direction, remark }) => (
        <li key={reference}>
          <p className={styles.when}>
            <span>
              <DateText locale={locale} date={occurred} />
            </span>
            <span>{status(`evidenceKind.${kind}`)}</span>
          </p>
          <div className={styles.what}>
            <Link href={evidencePath(place, reference)}>
              <RecordText text={title} />
            </Link>
            <p className={styles.remark}>
              <DirectionMark direction={direction} locale={locale} />
              {remark ? <span>{remark}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
