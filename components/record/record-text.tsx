import { Fragment, type ReactNode } from 'react';
import { boundDash } from '@/lib/i18n/bound-dash';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { compareWords, inReadersLanguage, pageTexts } from '@/lib/translations/page-texts';
import styles from './record-text.module.css';

/**
 * A text of the record: in the reader's language where it has been translated, saying so when nobody
 * has checked the translation (a machine's: once for a whole page where the page says it); else as it was
 * written. The one place that marks its language.
 * The page asks for its translations beforehand (`readTranslations`).
 * @param language in which it is written
 * @param draw how its words are shown, in whichever language: shortened, or with some of them marked
 */
export function RecordText({
  text,
  language = recordLocale,
  draw = (whole) => whole,
}: {
  text: string | null | undefined;
  language?: Locale;
  draw?: (text: string) => ReactNode;
}) {
  if (!text) return null;
  const { text: words, lang, state } = inReadersLanguage(text, language);
  const isSaid =
    state === 'REVIEWED' || (state === 'MACHINE' && lang !== recordLocale && pageTexts().isNoted);
  return (
    <>
      <span lang={lang}>{draw(boundDash(words))}</span>
      {state && !isSaid ? (
        <small className={styles.mark}>
          {' '}
          [{getTranslator(lang, 'translations')(`mark.${state}`)}]
        </small>
      ) : null}
    </>
  );
}

/** The same for lists that leave out what says nothing. */
export function recordText(whole: string | null): ReactNode {
  return whole ? <RecordText text={whole} /> : null;
}

/** Several names of the record in one line, in the order of the reader's language. */
export function RecordNames({ names }: { names: readonly string[] }) {
  return <RecordTexts texts={names.toSorted(compareWords)} />;
}

/** Several texts of the record in one line, in the order in which they come. */
export function RecordTexts({
  texts,
  separator = ', ',
}: {
  texts: readonly string[];
  separator?: string;
}) {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 ? separator : null}
      <RecordText text={text} />
    </Fragment>
  ));
}
