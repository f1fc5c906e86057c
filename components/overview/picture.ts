import type { ReactNode } from 'react';
import type { Place } from '@/lib/i18n/paths';

/** What every picture of the overview needs to say what it counts, on which day, and to lead to its rows. */
export type PictureProps = {
  place: Place;
  /** `YYYY-MM-DD` */
  asAt: string;
  source: ReactNode;
  /** Slugs of the State concerned as addressee: the filter behind every figure. */
  addressees: readonly string[];
};
