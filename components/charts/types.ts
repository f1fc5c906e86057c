import type { ReactNode } from 'react';
import type { StateResponse } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { StatusCounts } from '@/lib/status/scale';

/** What every chart says around its picture. */
export interface ChartText {
  locale: Locale;
  /** Unique on the page; also the anchor. */
  id: string;
  /** The finding, in a sentence made from the data. */
  title: ReactNode;
  /** What is counted, in which unit. */
  subtitle?: ReactNode;
  /** Where the numbers come from. */
  source?: ReactNode;
  /** The day the numbers hold for. */
  asAt?: Day;
  /** Heading level; 3 where the chart stands below a section's h2. */
  level?: 2 | 3 | 4;
  /** The same numbers as files. */
  downloads?: readonly { href: string; label: string }[];
}

/** Something that happened and is marked on an axis of years (a law change, a visit). */
export interface TimeMark {
  year: number;
  label: ReactNode;
  href?: string;
}

/** Where the recommendations made so far stood at the end of a year. */
export interface StatusYear {
  year: number;
  counts: StatusCounts;
  /** Leads to the rows behind the year, from the table. */
  href?: string;
}

/** One bar of a ranking: a body, a theme, an ask. */
export interface StatusCategory {
  key: string;
  label: ReactNode;
  href?: string;
  counts: StatusCounts;
  /** Said below the label ("2013–2025"). */
  note?: string;
}

/** One known value of an indicator; a year without one is a gap and stays one. */
export interface IndicatorPoint {
  year: number;
  /** The last year, where one value covers several. */
  endYear?: number;
  value: number;
  /** The value with its unit, as people write it. */
  text: string;
  /** The period, as people write it; the year or years when left out. */
  period?: string;
  note?: string;
}

export interface IndicatorLine {
  key: string;
  label: string;
  /** The label where its words can say in which language they are. */
  name?: ReactNode;
  /** Shown for comparison: quieter, dashed. */
  isComparator?: boolean;
  points: readonly IndicatorPoint[];
}

/** One ask and what was recommended in each year. */
export interface AskRow {
  slug: string;
  title: ReactNode;
  href: string;
  recommendations: readonly {
    year: number;
    reference: string;
    href: string;
    status: keyof StatusCounts;
    response: StateResponse;
    /** Who asked, what the State answered and what came of it, in words. */
    said: string;
  }[];
}
