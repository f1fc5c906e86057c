import { z } from 'zod';
import { citations, confidence, day, direction, key, slug, text, vagueDate } from './parts';

/** The files of dated facts: evidence, indicators, engagements, measures. */

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
