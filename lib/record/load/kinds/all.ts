import type { ThingKind } from '../thing';
import { addressee, body, country, source, voice } from './actors';
import { knownGap, sourceConflict } from './doubts';
import { engagement, evidence, measure } from './facts';
import { ask, document, recommendation, theme } from './requests';
import { indicator, observation } from './series';

/** Every kind of thing that a record ships, each after those that it points at; assessments come last, apart. */
export const thingKinds: readonly ThingKind[] = [
  country,
  source,
  body,
  addressee,
  voice,
  theme,
  document,
  ask,
  recommendation,
  engagement,
  evidence,
  indicator,
  observation,
  measure,
  sourceConflict,
  knownGap,
];
