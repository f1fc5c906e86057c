import { z } from 'zod';
import { type BulkFile, bulkFiles, bulkTypes } from '@/lib/bulk/files';
import type { TokenScope } from '@/lib/tokens/types';
import {
  comparisonParameters,
  countryParameter,
  draftParameter,
  listParameters,
  momentParameters,
  noParameters,
  referenceParameter,
} from './parameters';
import type { ProblemCode } from './problem';
import {
  Changes,
  Comparison,
  Index,
  OneRecommendation,
  Overview,
  RecommendationList,
} from './resources';
import { Draft, DraftBody } from './writing';

/** One address of the API: what stands in it, what can stand behind its `?`, and what it answers. */
export type Endpoint = {
  /** Below `/api/v1`, as OpenAPI writes it. */
  path: string;
  name:
    | 'getIndex'
    | 'listRecommendations'
    | 'getRecommendation'
    | 'getOverview'
    | 'listChanges'
    | 'compareDays'
    | 'writeDraft'
    | 'getDraft'
    | `get${Capitalize<BulkFile>}`
    | `getAll${Capitalize<BulkFile>}`;
  inPath: Record<string, z.ZodType>;
  parameters: z.ZodObject;
  answer: z.ZodType;
  /** What it answers where that is no JSON. */
  file?: string;
  /** What a program sends there with a personal token: `writeDraft` alone. */
  body?: z.ZodType;
  /** What the token must be for. */
  scope?: TokenScope;
  problems: readonly ProblemCode[];
};

const usual = [
  'unknown-parameter',
  'invalid-parameter',
  'too-many-requests',
  'unavailable',
] as const;
const withToken = ['unauthorized', 'forbidden', 'not-found'] as const;
const country = { country: countryParameter };

/** The files of everything: of a country, and of all. */
const bulk = (inPath: Record<string, z.ZodType>) =>
  ({
    inPath,
    parameters: noParameters,
    answer: z.string(),
    problems: [...usual, 'not-found', 'preparing'],
  }) as const;

/** Every address of the API. The routes answer by this table, and the description of the API is made of it. */
export const endpoints = {
  index: {
    path: '',
    name: 'getIndex',
    inPath: {},
    parameters: noParameters,
    answer: Index,
    problems: [...usual],
  },
  recommendations: {
    path: '/{country}/recommendations',
    name: 'listRecommendations',
    inPath: country,
    parameters: listParameters,
    answer: RecommendationList,
    problems: [...usual, 'not-found'],
  },
  recommendation: {
    path: '/{country}/recommendations/{reference}',
    name: 'getRecommendation',
    inPath: { ...country, reference: referenceParameter },
    parameters: momentParameters,
    answer: OneRecommendation,
    problems: [...usual, 'not-found', 'archived'],
  },
  overview: {
    path: '/{country}/overview',
    name: 'getOverview',
    inPath: country,
    parameters: momentParameters,
    answer: Overview,
    problems: [...usual, 'not-found'],
  },
  changes: {
    path: '/{country}/changes',
    name: 'listChanges',
    inPath: country,
    parameters: momentParameters,
    answer: Changes,
    problems: [...usual, 'not-found'],
  },
  comparison: {
    path: '/{country}/comparison',
    name: 'compareDays',
    inPath: country,
    parameters: comparisonParameters,
    answer: Comparison,
    problems: [...usual, 'not-found'],
  },
  assessments: {
    path: '/{country}/recommendations/{reference}/assessments',
    name: 'writeDraft',
    inPath: { ...country, reference: referenceParameter },
    parameters: noParameters,
    body: DraftBody,
    scope: 'DRAFTS_WRITE',
    answer: Draft,
    problems: [...usual, ...withToken, 'invalid-body', 'conflict'],
  },
  draft: {
    path: '/{country}/drafts/{draft}',
    name: 'getDraft',
    inPath: { ...country, draft: draftParameter },
    parameters: noParameters,
    scope: 'READ',
    answer: Draft,
    problems: [...usual, ...withToken],
  },
  package: {
    path: `/{country}/${bulkFiles.package}`,
    name: 'getPackage',
    ...bulk(country),
    file: bulkTypes.package,
  },
  lines: {
    path: `/{country}/${bulkFiles.lines}`,
    name: 'getLines',
    ...bulk(country),
    file: bulkTypes.lines,
  },
  sums: {
    path: `/{country}/${bulkFiles.sums}`,
    name: 'getSums',
    ...bulk(country),
    file: bulkTypes.sums,
  },
  allPackage: {
    path: `/${bulkFiles.package}`,
    name: 'getAllPackage',
    ...bulk({}),
    file: bulkTypes.package,
  },
  allLines: {
    path: `/${bulkFiles.lines}`,
    name: 'getAllLines',
    ...bulk({}),
    file: bulkTypes.lines,
  },
  allSums: {
    path: `/${bulkFiles.sums}`,
    name: 'getAllSums',
    ...bulk({}),
    file: bulkTypes.sums,
  },
} as const satisfies Record<string, Endpoint>;
