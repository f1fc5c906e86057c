import type { Contest, ImplementationStatus, StateResponse } from '@/lib/db/generated/enums';
import type { RecommendationRow } from '@/lib/recommendations/types';
import type { facets, freshnesses, sorts } from './schema';

/** How long ago the headline's sources were looked at, measured against the administrator's period. */
export type Freshness = (typeof freshnesses)[number];

export type Sort = (typeof sorts)[number];

/** What can be chosen in the explorer with a count beside every value. */
export type Facet = (typeof facets)[number];

/** Which recommendations: empty lists choose all. Slugs for what has a name, enum values for the rest. */
export type Selection = {
  /** The words of the search; empty for none. */
  q: string;
  status: ImplementationStatus[];
  body: string[];
  theme: string[];
  addressee: string[];
  response: StateResponse[];
  /** Years in which the recommendation was made. */
  year: number[];
  freshness: Freshness[];
  contest: Contest[];
  /** Due day passed and not implemented. */
  due: 'OVERDUE'[];
  ask: string[];
  document: string[];
};

/** The explorer's whole address but the moment. */
export type ExplorerState = { selection: Selection; sort: Sort; page: number };

/** A part of an address that says nothing the explorer knows. */
export type Ignored = { name: string; value: string };

/** One value of a facet: how many rows it would leave under all other filters. */
export type FacetOption = {
  value: string;
  /** The record's own name; null where the program has a word for the value. */
  name: string | null;
  count: number;
  isSelected: boolean;
  /** For bodies: the slug of the one above. */
  above: string | null;
};

export type Facets = Record<Facet, FacetOption[]>;

/** A line of the explorer's list. */
export type ExplorerRow = RecommendationRow & {
  freshness: Freshness;
  isOverdue: boolean;
};

/** What the explorer found at one moment. */
export type Exploration = {
  rows: ExplorerRow[];
  total: number;
  /** How many of them address the State concerned, which is what the overview counts, and its slugs. */
  toState: { count: number; addressees: string[] };
  /** The page shown: the last one where the address asks for one beyond. */
  page: number;
  lastPage: number;
  facets: Facets;
  /** The search has no word that can be looked for ("the", punctuation). */
  isSearchEmpty: boolean;
};
