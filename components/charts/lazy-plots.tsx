'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import styles from './plot.module.css';
import { useWanted } from './use-wanted';

/*
 * Recharts is heavy and draws nothing on the server: it is fetched after the page is there, only by pages with a
 * plot, and drawn when the plot comes near or the reader has begun to read. Until then the place is kept at the
 * same height. (Next wants each option object written out.)
 */
const place = () => <div className={styles.plot} aria-hidden="true" data-awaited="" />;
const tallPlace = () => (
  <div className={`${styles.plot} ${styles.tall}`} aria-hidden="true" data-awaited="" />
);

/** A plot that is mounted, and with it fetched, no earlier than it is wanted. */
function whenWanted<Props extends object>(Plot: ComponentType<Props>, Place: ComponentType) {
  return function WantedPlot(props: Props) {
    const [box, isWanted] = useWanted<HTMLDivElement>();
    if (isWanted) return <Plot {...props} />;
    return (
      <div ref={box}>
        <Place />
      </div>
    );
  };
}

export const LazyStatusOverTimePlot = whenWanted(
  dynamic(() => import('./status-over-time-plot'), { ssr: false, loading: tallPlace }),
  tallPlace,
);

export const LazyIndicatorSeriesPlot = whenWanted(
  dynamic(() => import('./indicator-series-plot'), { ssr: false, loading: place }),
  place,
);

export const LazyEvidenceOverTimePlot = whenWanted(
  dynamic(() => import('./evidence-over-time-plot'), { ssr: false, loading: place }),
  place,
);
