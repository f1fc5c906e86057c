import { Fragment, type ReactNode } from 'react';
import { getTranslator } from '@/lib/i18n/translator';
import { inReadersLanguage, pageTexts } from '@/lib/translations/page-texts';
import styles from './record-text.module.css';

/**
 * A text of the record: in the reader's language where it has been translated, saying so when nobody
 * has checked the translation (a machine's: once for a whole page where the page says it); else as it was
 * written. The one place that marks its language.
 * The page asks for its translations beforehand (`readTranslations`).
 * @param shorten what is shown of it, in whichever language
 */
export function RecordText({
  text,
  shorten = (whole) => whole,
}: {
  text: string | null | undefined;
  shorten?: (text: string) => string;
}) {
  if (!text) return null;
  const { text: words, lang, state } = inReadersLanguage(text);
  const isSaid = state === 'REVIEWED' || (state === 'MACHINE' && pageTexts().isNoted);
  return (
    <>
      <span lang={lang}>{shorten(words)}</span>
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

/** Several texts of the record in one line. */
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
