import { z } from 'zod';
import { engagementsFile, evidenceFile, indicatorsFile, measuresFile } from './fact-files';
import {
  citations,
  cited,
  confidence,
  day,
  implementationStatus,
  key,
  slug,
  text,
  vagueDate,
} from './parts';

/**
 * The layout of the shipped record's files (`prisma/data/<country>/*.yaml`).
 * Every key is permanent: ids are derived from it, so two installations agree.
 */

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

/** Texts of the record in another language: each original once, as it stands in the other files. */
export const translationsFile = z.array(z.strictObject({ en: z.string().min(1), text }));

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
  'translations-ru': translationsFile,
  'translations-kk': translationsFile,
} as const;

/** The whole shipped record of one country, parsed. */
export type RecordFiles = {
  [File in keyof typeof recordFiles]: z.infer<(typeof recordFiles)[File]>;
};
