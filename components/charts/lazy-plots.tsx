'use client';

import dynamic from 'next/dynamic';
import styles from './plot.module.css';

/*
 * Recharts is heavy and draws nothing on the server: it is fetched after the page is there, and
 * only by pages with a plot. Until then the place is kept at the same height. (Next wants each
 * option object written out.)
 */
const place = () => <div className={styles.plot} aria-hidden="true" />;
const tallPlace = () => <div className={`${styles.plot} ${styles.tall}`} aria-hidden="true" />;

export const LazyStatusOverTimePlot = dynamic(() => import('./status-over-time-plot'), {
  ssr: false,
  loading: tallPlace,
});

export const LazyIndicatorSeriesPlot = dynamic(() => import('./indicator-series-plot'), {
  ssr: false,
  loading: place,
});

export const LazyEvidenceOverTimePlot = dynamic(() => import('./evidence-over-time-plot'), {
  ssr: false,
  loading: place,
});
