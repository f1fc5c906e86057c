import { z } from 'zod';
import {
  AssessmentKind,
  Authorship,
  Confidence,
  Contest,
  Direction,
  EvidenceKind,
  MeasureState,
  ModerationKind,
  StateResponse,
  VoiceKind,
} from '@/lib/db/generated/enums';
import { type Status, statuses } from '@/lib/status/scale';

/** The pieces that answers of the API are made of. */

export const day = z
  .string()
  .meta({ format: 'date', description: 'A day in the world, YYYY-MM-DD.' });
export const instant = z.string().meta({ format: 'date-time' });
export const address = z.string().meta({ format: 'uri' });
export const status = z
  .enum(statuses)
  .meta({ id: 'Status', description: 'One of the nine implementation statuses.' });

export const Named = z.object({ slug: z.string(), name: z.string() }).meta({
  id: 'Named',
  description: 'Something of the record: its key in addresses, and its name.',
});

export const VagueDate = z
  .object({
    earliest: day.nullable(),
    latest: day.nullable(),
    qualifier: z.enum(['EXACT', 'ABOUT', 'INFERRED']),
    words: z
      .string()
      .nullable()
      .describe('The words of the source, where the two days do not say it all.'),
  })
  .meta({
    id: 'VagueDate',
    description: 'A date as exact as its source gives it, and not more so.',
  });

export const Source = z
  .object({ title: z.string(), publisher: z.string().nullable(), urls: z.array(z.string()) })
  .meta({ id: 'Source', description: 'Where something was read.' });

export const Fact = z
  .object({
    reference: z.string(),
    title: z.string(),
    date: VagueDate,
    sources: z.array(Source),
  })
  .meta({
    id: 'Fact',
    description: 'Evidence, an engagement or a value that a judgement rests on.',
  });

export const ModerationNote = z
  .object({ kind: z.enum(ModerationKind), reason: z.string(), by: z.string(), placedAt: instant })
  .meta({
    id: 'ModerationNote',
    description: 'What the editorial desk says of a view of another voice.',
  });

export const authorship = z
  .enum([...Object.values(Authorship), 'SHIPPED'])
  .describe(
    'SIGNED by an account of the voice; ATTRIBUTED by the desk from a cited statement; SHIPPED: the desk’s own, as it came with the record, signed by nobody here.',
  );

export const Voice = z
  .object({ slug: z.string(), name: z.string(), kind: z.enum(VoiceKind) })
  .meta({ id: 'Voice' });

export const standing = {
  status: status.describe('The headline: what the editorial desk judges.'),
  statusSince: day
    .nullable()
    .describe('The day from which the desk has held this status without a break.'),
  judgedOn: day.nullable().describe('The effective day of the current judgement.'),
  verifiedOn: day.nullable().describe('The day on which the sources were last looked at.'),
  contest: z.enum(Contest).describe('How far another voice stands from the headline.'),
};

export const identity = {
  reference: z.string().describe('Permanent.'),
  url: address.describe('The page for readers: permanent, and of today.'),
  self: address.describe('This resource alone, in full, at the moment of this answer.'),
};

export const Recommendation = z
  .object({
    ...identity,
    label: z.string().nullable().describe('How the document numbers it.'),
    summary: z.string().describe('In our own words.'),
    madeOn: day.describe('The last possible day on which it was made, by which it is counted.'),
    madeEarliest: day.nullable(),
    madeWords: z.string().nullable(),
    document: Named,
    bodies: z.array(Named),
    themes: z.array(Named),
    addressee: Named,
    response: z.enum(StateResponse),
    dueOn: day.nullable(),
    ...standing,
    judgement: z
      .object({
        voice: z.string(),
        authorship,
        attributedFrom: z.string().nullable(),
        confidence: z.enum(Confidence),
        reason: z.string(),
        facts: z.array(Fact),
      })
      .nullable()
      .describe('Who says the headline, why and on what; null while nobody has assessed it.'),
    differingVoices: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(VoiceKind),
        status,
        effectiveOn: day,
        authorship: z.enum(Authorship),
        attributedFrom: z.string().nullable(),
        moderation: ModerationNote.nullable(),
      }),
    ),
  })
  .meta({ id: 'Recommendation' });

export const Assessment = z
  .object({
    id: z.uuid(),
    kind: z.enum(AssessmentKind),
    replaces: z.uuid().nullable().describe('The row that this one corrects or withdraws.'),
    replacement: z
      .object({
        id: z.uuid(),
        kind: z.enum(AssessmentKind),
        publishedAt: instant,
        isLater: z
          .boolean()
          .describe('It holds only from a day after `asOf`, so that it is not among the rows.'),
      })
      .nullable()
      .describe('The correction or withdrawal that replaces this row.'),
    isCurrent: z.boolean().describe('The view of its voice that holds at this moment.'),
    voice: Voice,
    status: status.nullable(),
    effectiveOn: day,
    publishedAt: instant,
    verifiedOn: day,
    reason: z.string(),
    lookedAt: z.string().nullable().describe('Where was looked, of NO_EVIDENCE.'),
    confidence: z.enum(Confidence).nullable().describe('Null of a withdrawal: it judges nothing.'),
    confidenceNote: z.string().nullable(),
    authorship,
    attributedFrom: z.string().nullable(),
    isSelfPublished: z.boolean().describe('Published without a second pair of eyes.'),
    citations: z.array(
      z.object({
        kind: z.enum(['evidence', 'observation', 'engagement']),
        reference: z.string(),
        title: z.string(),
        url: address,
        date: VagueDate,
        note: z.string().nullable(),
      }),
    ),
    moderation: ModerationNote.nullable(),
  })
  .meta({ id: 'Assessment', description: 'One dated judgement of one voice. Never overwritten.' });

export const LinkedEvidence = z
  .object({
    reference: z.string(),
    url: address,
    kind: z.enum(EvidenceKind),
    title: z.string(),
    summary: z.string(),
    occurred: VagueDate,
    direction: z.enum(Direction).describe('Towards this recommendation.'),
    isDirectionOwn: z.boolean().describe('Another than the direction of the fact elsewhere.'),
    note: z.string().nullable(),
    confidence: z.enum(Confidence),
    confidenceNote: z.string().nullable(),
    sources: z.array(Source),
    archivedUrl: z.string().nullable().describe('Where a copy of it is kept.'),
    retrievedOn: day.nullable().describe('The day on which its address was read.'),
  })
  .meta({ id: 'LinkedEvidence', description: 'A fact, and how it bears on the recommendation.' });

export const RecommendationDetail = z
  .object({
    ...identity,
    label: z.string().nullable(),
    place: z.string().nullable().describe('Where in the document it stands.'),
    summary: z.string(),
    officialText: z.string().nullable(),
    madeOn: day,
    dueOn: day.nullable(),
    document: Named.extend({
      symbol: z.string().nullable(),
      url: z.string().nullable(),
      issued: VagueDate,
      funding: z.string().nullable(),
      disclaimer: z.string().nullable(),
    }),
    bodies: z.array(
      Named.extend({
        fullName: z.string(),
        above: z.string().nullable().describe('The body that it belongs to.'),
      }),
    ),
    themes: z.array(Named),
    asks: z.array(
      Named.extend({
        recommendations: z.array(z.string()).describe('All that ask for this, by reference.'),
      }),
    ),
    aloneReason: z.string().nullable().describe('Why it is in no ask with others.'),
    addressee: Named.extend({ note: z.string().nullable(), isStateConcerned: z.boolean() }),
    response: z.enum(StateResponse),
    responseNote: z.string().nullable(),
    actionCategory: z
      .int()
      .nullable()
      .describe('Strength of the wording on UPR Info’s scale, 1 weakest, 5 specific.'),
    confidence: z.enum(Confidence).describe('How sure it is that the text is as it was made.'),
    confidenceNote: z.string().nullable(),
    ...standing,
    assessments: z.array(Assessment).describe('Of every voice; latest effective day first.'),
    evidence: z.array(LinkedEvidence),
    measures: z.array(
      z.object({
        reference: z.string(),
        agency: z.string(),
        title: z.string(),
        description: z.string(),
        state: z.enum(MeasureState),
        dueOn: day.nullable(),
      }),
    ),
    parent: z.string().nullable().describe('The reference of the point that this is a part of.'),
    subPoints: z.array(z.string()),
    conflicts: z.array(
      z.object({ reference: z.string(), title: z.string(), description: z.string() }),
    ),
    gaps: z.array(z.object({ reference: z.string(), title: z.string(), description: z.string() })),
    sources: z.array(Source.extend({ locator: z.string().nullable() })),
    origin: z
      .object({ sourceNote: z.string(), licenceNote: z.string() })
      .nullable()
      .describe('Where its text was imported from, and under which terms.'),
  })
  .meta({ id: 'RecommendationDetail' });

export const counts = z
  .object(Object.fromEntries(statuses.map((name) => [name, z.int()])) as Record<Status, z.ZodInt>)
  .meta({
    id: 'StatusCounts',
    description: 'How many recommendations have each of the nine statuses.',
  });
