import type { z } from 'zod';
import {
  countryParameter,
  listParameters,
  momentParameters,
  noParameters,
  referenceParameter,
} from './parameters';
import type { ProblemCode } from './problem';
import { Changes, Index, OneRecommendation, Overview, RecommendationList } from './resources';

/** One address of the API: what stands in it, what can stand behind its `?`, and what it answers. */
export type Endpoint = {
  /** Below `/api/v1`, as OpenAPI writes it. */
  path: string;
  name: 'getIndex' | 'listRecommendations' | 'getRecommendation' | 'getOverview' | 'listChanges';
  inPath: Record<string, z.ZodType>;
  parameters: z.ZodObject;
  answer: z.ZodType;
  problems: ProblemCode[];
};

const usual = [
  'unknown-parameter',
  'invalid-parameter',
  'too-many-requests',
  'unavailable',
] as const;
const country = { country: countryParameter };

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
} as const satisfies Record<string, Endpoint>;
