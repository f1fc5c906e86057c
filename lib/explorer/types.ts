import type { Contest, ImplementationStatus, StateResponse } from '@/lib/db/generated/enums';
import type { RecommendationRow } from '@/lib/recommendations/types';
import type { freshnesses, OpenField } from '@/lib/search/fields';
import type { SearchProblemCode } from '@/lib/search/types';
import type { columns, facets, sorts } from './schema';

/** How long ago the headline's sources were looked at, measured against the administrator's period. */
export type Freshness = (typeof freshnesses)[number];

export type Sort = (typeof sorts)[number];

/** What the list shows of each recommendation where readers choose. */
export type Column = (typeof columns)[number];

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
export type ExplorerState = {
  selection: Selection;
  /** In the order of the table; none for the usual list. */
  columns: Column[];
  sort: Sort;
  page: number;
};

/** A part of an address that says nothing the explorer knows. */
export type Ignored = {
  name: string;
  value: string;
  /** Of a part of the search: what is wrong with it, and where it begins. */
  problem?: SearchProblemCode;
  at?: number;
};

/** One value of a facet: how many rows it would leave under all other filters. */
export type FacetOption = {
  value: string;
  /** The record's own name; null where the program has a word for the value. */
  name: string | null;
  count: number;
  isSelected: boolean;
  /** For bodies: the slug of the one above. */
  above: string | null;
  /** Its place where the list has an order of its own. */
  position: number;
};

export type Facets = Record<Facet, FacetOption[]>;

/** A line of the explorer's list. */
export type ExplorerRow = RecommendationRow & {
  freshness: Freshness;
  isOverdue: boolean;
};

/** What some columns say of a recommendation beyond its line in the list. */
export type ColumnFacts = {
  officialText: string | null;
  addressee: string;
  themes: string[];
  asks: { slug: string; title: string }[];
  dueOn: string | null;
  /** How many facts bear on it. */
  evidence: number;
};

/** How a search was read. */
export type SearchNotes = {
  /** It has no word that can be looked for ("the", punctuation). */
  isEmpty: boolean;
  /** Words that are in no text, and those that were looked for instead. */
  alike: { typed: string; words: readonly string[] }[];
  /** Names that nothing of the record has. */
  unknown: { field: OpenField; value: string }[];
};

/** A filter or a part of the search that could be dropped, and how many recommendations that would leave. */
export type WayOut = {
  name: keyof Selection;
  value: string;
  selection: Selection;
  count: number;
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
  notes: SearchNotes;
};
