import { RecordNames } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import type { NumberedFact, ReportRow } from '@/lib/reports/types';
import styles from './report.module.css';

/** The reference, who made it and when: the head of a row. */
export function ReferenceCell({ place, row }: { place: Place; row: ReportRow }) {
  return (
    <th scope="row">
      <Link href={recommendationPath(place, row.reference)}>{row.reference}</Link>
      <div className={styles.quiet}>
        <RecordNames names={row.bodies.map(({ name }) => name)} />, {row.madeOn.slice(0, 4)}
      </div>
    </th>
  );
}

/** `[3, 7]`: the facts that the judgement rests on, leading to their places in the list of sources. */
export function FactNumbers({ row, facts }: { row: ReportRow; facts: readonly NumberedFact[] }) {
  const numbers = (row.judgement?.facts ?? []).flatMap(
    ({ reference }) => facts.find((fact) => fact.reference === reference)?.number ?? [],
  );
  if (numbers.length === 0) return null;
  return (
    <span className={styles.numbers}>
      [
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 ? ', ' : null}
          <a href={`#source-${number}`}>{number}</a>
        </span>
      ))}
      ]
    </span>
  );
}
