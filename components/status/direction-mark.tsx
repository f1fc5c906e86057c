import type { Direction } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './marks.module.css';

const arrows: Record<Direction, string> = {
  PROGRESS: 'M8 14V3M3.5 7.5 8 3l4.5 4.5',
  REGRESS: 'M8 2v11M3.5 8.5 8 13l4.5-4.5',
  MIXED: 'M5 13V4M2 7l3-3 3 3M11 3v9M8 9l3 3 3-3',
  NEUTRAL: 'M2.5 8h11',
};

/** Which way a piece of evidence points: an arrow and the word. */
export function DirectionMark({ direction, locale }: { direction: Direction; locale: Locale }) {
  return (
    <span className={`${styles.mark} ${styles[direction.toLowerCase()]}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={arrows[direction]} className={styles.stroke} />
      </svg>
      <span>{getTranslator(locale, 'status')(`direction.${direction}`)}</span>
    </span>
  );
}
