import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { askPath, documentPath, evidencePath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { AlsoFound } from '@/lib/search/queries/list-also-found';
import styles from './explorer.module.css';
import { Marked } from './marked';

const paths = { ASK: askPath, DOCUMENT: documentPath, EVIDENCE: evidencePath } as const;
const kinds = ['ASK', 'EVIDENCE', 'DOCUMENT'] as const;

/** The asks, evidence and documents in which the words stand as well. */
export function AlsoFoundIn({
  place,
  found,
  marks,
}: {
  place: Place;
  found: readonly AlsoFound[];
  marks: ReadonlySet<string>;
}) {
  if (found.length === 0) return null;
  const t = getTranslator(place.locale, 'search');
  return (
    <section className={styles.also} aria-labelledby="also-found">
      <h2 id="also-found">{t('also.title')}</h2>
      <dl>
        {kinds.map((kind) => {
          const own = found.filter((one) => one.kind === kind);
          return own.length === 0 ? null : (
            <div key={kind}>
              <dt>{t(`also.${kind}`)}</dt>
              {own.map(({ key, title }) => (
                <dd key={key}>
                  <Link href={paths[kind](place, key)}>
                    <RecordText
                      text={title}
                      draw={(text) => <Marked text={text} marks={marks} />}
                    />
                  </Link>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
