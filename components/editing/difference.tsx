import { diffWords } from '@/lib/editing/word-diff';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import styles from './editing.module.css';

/** Two texts as one, with what went and what came marked in words for those who do not see it. */
export function Difference({
  before,
  after,
  removed,
  added,
  lang = recordLocale,
  isShort = false,
}: {
  before: string;
  after: string;
  removed: string;
  added: string;
  lang?: Locale;
  /** What stays the same is left out but for what stands beside a change. */
  isShort?: boolean;
}) {
  const pieces = diffWords(before, after).map((piece, index) => ({ ...piece, key: index }));
  return (
    <div className={styles.diff} lang={lang}>
      {pieces.map(({ kind, text, key }) => {
        if (kind === 'same') return <span key={key}>{isShort ? shortened(text) : text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="visually-hidden"> [{kind === 'added' ? added : removed}:] </span>
            {text}
          </Mark>
        );
      })}
    </div>
  );
}

/** So many signs of what is the same stand on either side of a change. */
const kept = 80;

const shortened = (text: string) =>
  text.length > 3 * kept ? `${text.slice(0, kept)} … ${text.slice(-kept)}` : text;
