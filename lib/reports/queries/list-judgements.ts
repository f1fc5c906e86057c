import 'server-only';
import { citationSelect } from '@/lib/citations/select';
import { occurred, type VagueDate, vagueDate } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { evidenceSources } from '@/lib/evidence/sources';
import type { CitedFact, ReportRow } from '../types';

const read = { select: citationSelect, orderBy: { source: { key: 'asc' } } } as const;
const dates = {
  occurredEarliest: true,
  occurredLatest: true,
  occurredQualifier: true,
  occurredWords: true,
} as const;

const select = {
  id: true,
  reason: true,
  confidence: true,
  authorship: true,
  signedById: true,
  attributedFrom: true,
  voice: { select: { name: true } },
  citations: {
    orderBy: { position: 'asc' },
    select: {
      evidence: {
        select: {
          reference: true,
          title: true,
          ...dates,
          url: true,
          citationText: true,
          citations: read,
        },
      },
      engagement: { select: { reference: true, title: true, ...dates, citations: read } },
      observation: {
        select: {
          reference: true,
          periodEarliest: true,
          periodLatest: true,
          periodQualifier: true,
          periodWords: true,
          indicator: { select: { name: true } },
          citations: read,
        },
      },
    },
  },
} as const satisfies Prisma.AssessmentSelect;

type Row = Prisma.AssessmentGetPayload<{ select: typeof select }>;
type Link = Row['citations'][number];

/** Some assessments as a report tells them: says who, why and on what; by id. */
export async function listJudgements(
  ids: readonly string[],
): Promise<Map<string, NonNullable<ReportRow['judgement']>>> {
  const rows = await db.assessment.findMany({ where: { id: { in: [...ids] } }, select });
  return new Map(
    rows.map(({ id, voice, citations, signedById, authorship, ...row }) => [
      id,
      {
        ...row,
        authorship: authorship === 'SIGNED' && signedById === null ? 'SHIPPED' : authorship,
        voice: voice.name,
        facts: citations.flatMap(toFact),
      },
    ]),
  );
}

function toFact({ evidence, engagement, observation }: Link): CitedFact[] {
  if (evidence) {
    const { url, citationText, citations, ...row } = evidence;
    const sources = citations.map(({ source }) => source);
    return [fact(row, occurred(row), evidenceSources(sources, { citationText, url }))];
  }
  if (engagement) {
    return [
      fact(
        engagement,
        occurred(engagement),
        engagement.citations.map(({ source }) => source),
      ),
    ];
  }
  if (!observation) return [];
  const { periodEarliest, periodLatest, periodQualifier, periodWords } = observation;
  return [
    fact(
      { reference: observation.reference, title: observation.indicator.name },
      vagueDate(periodEarliest, periodLatest, periodQualifier, periodWords),
      observation.citations.map(({ source }) => source),
    ),
  ];
}

function fact(
  { reference, title }: { reference: string; title: string },
  date: VagueDate,
  sources: readonly CitedFact['sources'][number][],
): CitedFact {
  return {
    reference,
    title,
    date,
    sources: sources.map((source) => ({
      title: source.title,
      publisher: source.publisher,
      urls: source.urls,
    })),
  };
}
