'use client';

import type { Status } from '@/lib/status/scale';
import { needsOutline, statusColour, statusInk } from './palette';
import styles from './status-bar.module.css';
import { StatusGlyph } from './status-swatch';

/**
 * One part of a bar, with its mark and its count. Drawn in the browser, too: a page has hundreds, and what only
 * the server draws is sent twice, as markup and for React.
 */
export function StatusBarPart({
  status,
  count,
  text,
}: {
  status: Status;
  count: number;
  text: string;
}) {
  return (
    <div
      className={`${styles.part} ${needsOutline(status) ? styles.outlined : ''} ${
        status === 'NOT_ASSESSED' ? styles.dashed : ''
      }`}
      style={{ flexGrow: count, background: statusColour(status), color: statusInk(status) }}
    >
      <span className={styles.glyph}>
        <StatusGlyph status={status} />
      </span>
      <span className={text.length > 2 ? styles.wideCount : styles.count}>{text}</span>
    </div>
  );
}
