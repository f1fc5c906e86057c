import { z } from 'zod';
import { AssessmentKind } from '@/lib/db/generated/enums';
import {
  address,
  counts,
  day,
  instant,
  Named,
  Recommendation,
  RecommendationDetail,
  status,
} from './resource-parts';

/** What the API answers. Every answer is made with these schemas' types, and the tests read it back through them. */

const frame = {
  country: z.string(),
  asOf: day,
  knownAt: instant.nullable().describe('Null: all that was known when this was asked.'),
  language: z.literal('en').describe('The record’s own language, in which all texts here are.'),
  licence: address,
};

export const RecommendationList = z
  .object({
    ...frame,
    total: z.int().describe('How many there are on all pages.'),
    items: z.array(Recommendation).describe('In the order of their references.'),
    next: address
      .nullable()
      .describe(
        'The next page, with both times, so that all pages are of one moment; null on the last.',
      ),
  })
  .meta({ id: 'RecommendationList' });

export const Comparison = z
  .object({
    ...frame,
    from: day.describe('The earlier day; the later one is asOf.'),
    flows: z
      .array(
        z.object({
          from: status.nullable().describe('Null: not made yet.'),
          to: status,
          count: z.int(),
        }),
      )
      .describe('Every recommendation of the selection, those that did not move among them.'),
    total: z.int().describe('How many changed, on all pages.'),
    items: z
      .array(Recommendation.extend({ from: status.nullable().describe('Null: made since.') }))
      .describe('Those that stand elsewhere than on the earlier day or were made since.'),
    next: address.nullable().describe('The next page, of the same moment; null on the last.'),
  })
  .meta({
    id: 'Comparison',
    description: 'Two days by what is known at one instant: what changed in the world.',
  });

export const OneRecommendation = z
  .object({ ...frame, item: RecommendationDetail })
  .meta({ id: 'OneRecommendation' });

export const Overview = z
  .object({
    ...frame,
    counts,
    total: z.int().describe('Recommendations to the State concerned.'),
    toOthers: z.array(Named.extend({ count: z.int() })).describe('Counted apart.'),
    bodies: z.array(Named.extend({ counts, below: z.array(Named.extend({ counts })) })),
    themes: z.array(Named.extend({ counts })),
    years: z
      .array(z.object({ year: z.int(), counts }))
      .describe('Where the recommendations made so far stood at the end of each year.'),
  })
  .meta({ id: 'Overview' });

export const Changes = z
  .object({
    ...frame,
    items: z.array(
      z.object({
        id: z.uuid().describe('Of the assessment whose publication moved the headline.'),
        kind: z.enum(AssessmentKind),
        reference: z.string(),
        url: address,
        summary: z.string(),
        bodies: z.array(z.string()),
        from: status.nullable().describe('The headline just before; null where there was none.'),
        to: status.describe('The headline just after.'),
        effectiveOn: day
          .nullable()
          .describe('Since when it holds; null where no judgement stands.'),
        publishedAt: instant,
        reason: z.string(),
      }),
    ),
  })
  .meta({
    id: 'Changes',
    description:
      'The publications of the editorial desk that moved a headline last, whomever the recommendations address.',
  });

export const Index = z
  .object({
    title: z.string(),
    openapi: address,
    licence: address,
    countries: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        topic: z.string(),
        cutOff: day.nullable().describe('The day up to which the shipped record was looked at.'),
        recommendations: address,
        overview: address,
        changes: address,
        package: address.describe('Everything: a Frictionless Data Package.'),
        lines: address.describe('Everything: a JSON object a line, compressed with gzip.'),
      }),
    ),
  })
  .meta({ id: 'Index' });

export const ProblemDocument = z
  .object({
    type: address,
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    parameters: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
    archived: z
      .object({
        at: instant,
        reason: z.string(),
        before: address.describe('The same as it was known before.'),
      })
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });
