import { RecordText } from '@/components/record/record-text';
import { Section } from '@/components/ui/section';
import styles from './notes.module.css';

/** Conflicts between sources, or known gaps, told with the recommendation that they concern. */
export function Notes({
  id,
  title,
  notes,
}: {
  id: string;
  title: string;
  notes: readonly { reference: string; title: string; description: string }[];
}) {
  if (notes.length === 0) return null;
  return (
    <Section id={id} title={title}>
      {notes.map((note) => (
        <div key={note.reference} className={styles.note}>
          <h3>
            <RecordText text={note.title} />
          </h3>
          <p>
            <RecordText text={note.description} />
          </p>
        </div>
      ))}
    </Section>
  );
}
