/** The parts of the page of the method, in their order; each name is the part's anchor, too. */
export const methodSections = [
  'scale',
  'response',
  'counted',
  'times',
  'since',
  'voices',
  'contest',
  'freshness',
  'evidence',
  'dates',
  'publishing',
  'crosswalk',
  'conflicts',
  'licence',
  'privacy',
  'languages',
] as const;

export type MethodSection = (typeof methodSections)[number];

/** The parts that have a text of their own; the scale and the conflicts are lists. */
export type WrittenSection = Exclude<MethodSection, 'scale' | 'conflicts'>;
