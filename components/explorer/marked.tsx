import { Fragment } from 'react';
import { markedPieces } from '@/lib/search/words-in';

/** A text in which the words that were looked for are marked. */
export function Marked({ text, marks }: { text: string; marks: ReadonlySet<string> }) {
  if (marks.size === 0) return text;
  let at = 0;
  return markedPieces(text, marks).map((piece) => {
    at += piece.text.length;
    return piece.isMarked ? (
      <mark key={at}>{piece.text}</mark>
    ) : (
      <Fragment key={at}>{piece.text}</Fragment>
    );
  });
}
