import { Notice } from '@/components/ui/notice';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import type { Ignored, SearchNotes } from '@/lib/explorer/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './explorer.module.css';

/** What the page leaves out of its address, part by part. */
export function LeftOut({ locale, ignored }: { locale: Locale; ignored: readonly Ignored[] }) {
  const t = getTranslator(locale, 'search');
  const list = ignoredWords(ignored.filter(({ problem }) => !problem));
  const problems = ignored.filter(({ problem }) => problem);
  return (
    <>
      {list ? <Notice title={getTranslator(locale, 'explorer')('ignored', { list })} /> : null}
      {problems.length > 0 ? (
        <Notice title={t('problems')}>
          <ul>
            {problems.map(({ problem = 'many', at = 0, value }) => (
              <li key={`${problem} ${at}`}>
                {t(`problem.${problem}`, { text: value, at: String(at + 1) })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

/** In which other words it was looked for, and which names the record does not have. */
export function HowRead({ locale, notes }: { locale: Locale; notes: SearchNotes }) {
  if (notes.alike.length + notes.unknown.length === 0) return null;
  const t = getTranslator(locale, 'search');
  return (
    <div className={styles.notes}>
      <Notice>
        {notes.alike.map(({ typed, words }) => (
          <p key={typed}>{t('alike', { typed, words: words.join(', ') })}</p>
        ))}
        {notes.unknown.map(({ field, value }) => (
          <p key={`${field} ${value}`}>{t(`unknown.${field}`, { value })}</p>
        ))}
      </Notice>
    </div>
  );
}
