import { z } from 'zod';

/**
 * The layout of the shipped record's files (`prisma/data/<country>/*.yaml`).
 * Every key is permanent: ids are derived from it, so two installations agree.
 */

const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const day = z.iso.date();
const text = z.string().trim().min(1);

/** A date in the world: an earliest and a latest day (either may be open), how sure, and the words to show. */
export const vagueDate = z
  .strictObject({
    earliest: day.optional(),
    latest: day.optional(),
    qualifier: z.enum(['EXACT', 'ABOUT', 'INFERRED']).default('EXACT'),
    words: text.optional(),
  })
  .refine((date) => date.earliest || date.latest, 'an earliest or a latest day')
  .refine(
    (date) => !date.earliest || !date.latest || date.earliest <= date.latest,
    'earliest ≤ latest',
  );

export const confidence = z.enum(['HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW']);

export const implementationStatus = z.enum([
  'NOT_ASSESSED',
  'NO_EVIDENCE',
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'SUBSTANTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
  'REGRESSED',
  'SUPERSEDED',
]);

const direction = z.enum(['PROGRESS', 'REGRESS', 'MIXED', 'NEUTRAL']);

/** Where a fact was read: a source's key and, when useful, the place in it. */
const citation = z.union([
  key.transform((source) => ({ source, locator: undefined })),
  z.strictObject({ source: key, locator: text.optional() }),
]);
const citations = z.array(citation).min(1);

/** What an assessment rests on. */
const cited = z
  .strictObject({
    evidence: key.optional(),
    observation: key.optional(),
    engagement: key.optional(),
    note: text.optional(),
  })
  .refine(
    (link) => [link.evidence, link.observation, link.engagement].filter(Boolean).length === 1,
    'exactly one of evidence, observation, engagement',
  );

export const countryFile = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/),
  name: text,
  timeZone: text,
  /** The day up to which the facts were looked at: `verifiedOn` of the shipped assessments. */
  cutOff: day,
  topic: text,
});

export const sourcesFile = z.array(
  z.strictObject({
    key,
    title: text,
    publisher: text.optional(),
    published: vagueDate.optional(),
    urls: z.array(z.url()).default([]),
    note: text.optional(),
  }),
);

export const bodiesFile = z.array(
  z.strictObject({
    slug,
    name: text,
    shortName: text,
    above: slug.optional(),
    kind: z.enum([
      'UN_MANDATE',
      'UN_TREATY_BODY',
      'UN_PEER_REVIEW',
      'STATE',
      'GOVERNMENT_AGENCY',
      'CIVIL_SOCIETY',
      'ANALYST',
    ]),
    description: text,
  }),
);

export const addresseesFile = z.array(
  z.strictObject({ slug, name: text, isStateConcerned: z.boolean(), description: text.optional() }),
);

export const themesFile = z.array(z.strictObject({ slug, name: text, definition: text }));

export const documentsFile = z.array(
  z.strictObject({
    slug,
    title: text,
    symbol: text.optional(),
    bodies: z.array(slug).min(1),
    issued: vagueDate,
    url: z.url().optional(),
    summary: text.optional(),
    methodology: text.optional(),
    funding: text.optional(),
    disclaimer: text.optional(),
    coverage: z.enum(['COMPLETE', 'PARTIAL', 'NONE']),
    coverageNote: text,
    citations,
  }),
);

export const recommendationsFile = z.array(
  z.strictObject({
    /** The public reference, e.g. `UNSR-2014-d`: unique, never changed or reused. */
    reference: key,
    /** The id in the facts file, e.g. `SR-d`. */
    factsId: key,
    document: slug,
    bodies: z.array(slug).min(1),
    parent: key.optional(),
    label: text.optional(),
    place: text.optional(),
    addressee: slug,
    addresseeNote: text.optional(),
    themes: z.array(slug).min(1),
    summary: text,
    response: z
      .enum(['ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED', 'NONE_STATED'])
      .default('NONE_STATED'),
    responseNote: text.optional(),
    /** UPR Info's strength category of the wording, 1 (weakest) to 5 (specific). */
    actionCategory: z.int().min(1).max(5).optional(),
    confidence,
    confidenceNote: text.optional(),
    citations,
  }),
);

export const asksFile = z.strictObject({
  asks: z.array(
    z.strictObject({
      slug,
      title: text,
      description: text,
      recommendations: z.array(key).min(2),
    }),
  ),
  alone: z.array(z.strictObject({ recommendation: key, reason: text })),
});

export const voicesFile = z.array(
  z.strictObject({
    slug,
    name: text,
    kind: z.enum(['EDITORIAL_DESK', 'STATE', 'RECOMMENDING_BODY', 'CIVIL_SOCIETY']),
    body: slug.optional(),
    description: text,
  }),
);

export const evidenceFile = z.array(
  z.strictObject({
    /** The id in the facts file, e.g. `E01`. */
    key,
    kind: z.enum([
      'LAW',
      'COURT_RULING',
      'POLICY',
      'STATISTIC',
      'PROGRAMME',
      'TESTIMONY',
      'STATEMENT',
      'EVENT',
    ]),
    title: text,
    summary: text,
    occurred: vagueDate,
    direction,
    /** A change of law in force, to be marked on the time axes. */
    isLawChange: z.boolean().default(false),
    url: z.url().optional(),
    confidence,
    confidenceNote: text.optional(),
    citations,
    /** "Bears on": a recommendation by its reference, or a document or designation for the six others. */
    bearsOn: z
      .array(
        z
          .strictObject({
            recommendation: key.optional(),
            document: slug.optional(),
            engagement: key.optional(),
            direction: direction.optional(),
            note: text.optional(),
          })
          .refine(
            (link) =>
              [link.recommendation, link.document, link.engagement].filter(Boolean).length === 1,
            'exactly one of recommendation, document, engagement',
          ),
      )
      .default([]),
  }),
);

const observation = z
  .strictObject({
    /** Unique within the file, e.g. `I08-2017`. */
    key,
    /** The series within the indicator when it has several, e.g. `prosecuted`, `punished`. */
    series: slug.default('value'),
    /** ISO 3166 alpha-2, lower case; or a `group` in words ("29 post-communist states, mean"). */
    country: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    group: text.optional(),
    period: vagueDate,
    value: z.number().optional(),
    category: text.optional(),
    unit: text,
    revision: z.enum(['AS_REPORTED', 'FIRST_REPORTED', 'REVISED']).default('AS_REPORTED'),
    note: text.optional(),
    conflictNote: text.optional(),
    confidence,
    citations,
  })
  .refine(
    (row) => (row.value === undefined) !== (row.category === undefined),
    'a value or a category',
  )
  .refine(
    (row) => (row.country === undefined) !== (row.group === undefined),
    'a country or a group',
  );

export const indicatorsFile = z.array(
  z.strictObject({
    /** The id in the facts file, e.g. `I08`. */
    key,
    slug,
    name: text,
    description: text,
    unit: text,
    /** What a higher number means, in words; nothing for categories. */
    higherMeans: text.optional(),
    series: z.array(z.strictObject({ slug, name: text })).default([]),
    /** Outside freedom of religion or belief: shown apart. */
    isContextOnly: z.boolean().default(false),
    note: text.optional(),
    confidence,
    citations,
    observations: z.array(observation),
  }),
);

export const engagementsFile = z.array(
  z.strictObject({
    /** The id in the facts file, e.g. `T06`; designations use `UC-2013`, `UC-2017`, `UC-2018`. */
    key,
    kind: z.enum([
      'MEETING',
      'VISIT',
      'LETTER',
      'TRAINING',
      'DESIGNATION',
      'AGREEMENT',
      'REVIEW',
      'PUBLICATION',
    ]),
    title: text,
    summary: text,
    occurred: vagueDate,
    bodies: z.array(slug).default([]),
    document: slug.optional(),
    confidence,
    confidenceNote: text.optional(),
    citations,
  }),
);

export const measuresFile = z.array(
  z.strictObject({
    key,
    agency: text,
    title: text,
    description: text,
    starts: vagueDate.optional(),
    dueOn: day.optional(),
    state: z.enum(['PLANNED', 'UNDER_WAY', 'COMPLETED', 'ABANDONED', 'UNKNOWN']),
    recommendations: z.array(key).default([]),
    documents: z.array(slug).default([]),
    confidence,
    citations,
  }),
);

export const assessmentsFile = z.array(
  z.strictObject({
    recommendation: key,
    voice: slug,
    steps: z
      .array(
        z
          .strictObject({
            /** Unique within recommendation and voice and permanent, e.g. `2014`, `2025-01`. */
            key,
            /** Empty where the source gives a view but no status (attributed only). */
            status: implementationStatus.nullable(),
            effectiveOn: day,
            reason: text,
            confidence,
            confidenceNote: text.optional(),
            /** Attributed: from which statement ("from its statement of 19 November 2014"). */
            attributedFrom: text.optional(),
            /** `NO_EVIDENCE`: where was looked. */
            lookedAt: text.optional(),
            citations: z.array(cited).default([]),
          })
          .refine(
            (step) => step.status !== null || step.attributedFrom,
            'no status: attributed only',
          )
          .refine(
            (step) =>
              step.status === null ||
              ['NOT_ASSESSED', 'NO_EVIDENCE', 'SUPERSEDED'].includes(step.status) ||
              step.citations.length > 0,
            'this status needs a citation',
          )
          .refine(
            (step) => step.status !== 'NO_EVIDENCE' || step.lookedAt,
            'NO_EVIDENCE: lookedAt',
          ),
      )
      .min(1),
  }),
);

export const conflictsFile = z.array(
  z.strictObject({
    key,
    title: text,
    description: text,
    recommendations: z.array(key).default([]),
    evidence: z.array(key).default([]),
    indicators: z.array(key).default([]),
    engagements: z.array(key).default([]),
    documents: z.array(slug).default([]),
    sources: z.array(key).default([]),
  }),
);

export const gapsFile = z.array(
  z.strictObject({
    key,
    title: text,
    description: text,
    recommendations: z.array(key).default([]),
    documents: z.array(slug).default([]),
    indicators: z.array(key).default([]),
  }),
);

/** File name (without `.yaml`) → its schema; the loader reads exactly these. */
export const recordFiles = {
  country: countryFile,
  sources: sourcesFile,
  bodies: bodiesFile,
  addressees: addresseesFile,
  themes: themesFile,
  documents: documentsFile,
  recommendations: recommendationsFile,
  asks: asksFile,
  voices: voicesFile,
  evidence: evidenceFile,
  indicators: indicatorsFile,
  engagements: engagementsFile,
  measures: measuresFile,
  assessments: assessmentsFile,
  conflicts: conflictsFile,
  gaps: gapsFile,
} as const;

/** The whole shipped record of one country, parsed. */
export type RecordFiles = {
  [File in keyof typeof recordFiles]: z.infer<(typeof recordFiles)[File]>;
};
