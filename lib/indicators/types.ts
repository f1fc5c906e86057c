import type { SourceCitation } from '@/lib/citations/types';
import type { VagueDate } from '@/lib/dates/vague-date';
import type { Confidence, ObservationRevision } from '@/lib/db/generated/enums';

/** One value of an indicator: a number or a category, for a country or a named group. */
export type Observation = {
  reference: string;
  /** The slug of its series; empty where the indicator has one only. */
  series: string;
  /** ISO 3166 alpha-2, lower case; null for a group. */
  countryCode: string | null;
  groupName: string | null;
  period: VagueDate;
  value: number | null;
  category: string | null;
  unit: string;
  revision: ObservationRevision;
  note: string | null;
  conflictNote: string | null;
  confidence: Confidence;
  citations: SourceCitation[];
};

/** A series with its source, and what is known of it at a moment. */
export type IndicatorDetail = {
  reference: string;
  slug: string;
  name: string;
  description: string;
  unit: string;
  higherMeans: string | null;
  /** Outside the record's topic: shown apart. */
  isContextOnly: boolean;
  note: string | null;
  confidence: Confidence;
  series: { slug: string; name: string }[];
  observations: Observation[];
  citations: SourceCitation[];
  conflicts: { reference: string; title: string; description: string }[];
  gaps: { reference: string; title: string; description: string }[];
};
