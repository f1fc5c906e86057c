import 'server-only';
import { citationSelect, toCitation } from '@/lib/citations/select';
import { vagueDate } from '@/lib/dates/vague-date';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { dateOf, type Moment } from '@/lib/moment/moment';
import type { IndicatorDetail } from './types';

const remark = { select: { reference: true, title: true, description: true } } as const;

/** What of an indicator readers see; of its observations those whose period had ended by the moment's day. */
const selectAt = (moment: Moment) => {
  const day = dateOf(moment.asOf);
  return {
    reference: true,
    slug: true,
    name: true,
    description: true,
    unit: true,
    higherMeans: true,
    isContextOnly: true,
    note: true,
    confidence: true,
    series: { select: { slug: true, name: true }, orderBy: { position: 'asc' } },
    observations: {
      // An open end ("since 2011") holds from its beginning.
      where: {
        archivedAt: null,
        OR: [{ periodLatest: { lte: day } }, { periodLatest: null, periodEarliest: { lte: day } }],
      },
      orderBy: [{ position: 'asc' }, { reference: 'asc' }],
      select: {
        reference: true,
        series: true,
        countryCode: true,
        groupName: true,
        periodEarliest: true,
        periodLatest: true,
        periodQualifier: true,
        periodWords: true,
        value: true,
        category: true,
        unit: true,
        revision: true,
        note: true,
        conflictNote: true,
        confidence: true,
        citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
      },
    },
    citations: { select: citationSelect, orderBy: { source: { key: 'asc' } } },
    conflicts: {
      where: { conflict: { archivedAt: null } },
      select: { conflict: remark },
      orderBy: { conflict: { position: 'asc' } },
    },
    gaps: {
      where: { gap: { archivedAt: null } },
      select: { gap: remark },
      orderBy: { gap: { position: 'asc' } },
    },
  } as const satisfies Prisma.IndicatorSelect;
};

type Row = Prisma.IndicatorGetPayload<{ select: ReturnType<typeof selectAt> }>;

function toDetail({ observations, conflicts, gaps, citations, ...row }: Row): IndicatorDetail {
  return {
    ...row,
    observations: observations.map((one) => ({
      reference: one.reference,
      series: one.series,
      countryCode: one.countryCode,
      groupName: one.groupName,
      period: vagueDate(one.periodEarliest, one.periodLatest, one.periodQualifier, one.periodWords),
      value: one.value === null ? null : Number(one.value),
      category: one.category,
      unit: one.unit,
      revision: one.revision,
      note: one.note,
      conflictNote: one.conflictNote,
      confidence: one.confidence,
      citations: one.citations.map(toCitation),
    })),
    citations: citations.map(toCitation),
    conflicts: conflicts.map((link) => link.conflict),
    gaps: gaps.map((link) => link.gap),
  };
}

/** Every indicator of a country with what was known of it by the moment's day, in the record's order. */
export async function listIndicators(
  countryId: string,
  moment: Moment,
): Promise<IndicatorDetail[]> {
  const rows = await db.indicator.findMany({
    where: { countryId, archivedAt: null },
    orderBy: { position: 'asc' },
    select: selectAt(moment),
  });
  return rows.map(toDetail);
}

/** One indicator; null where the country has none of that name. */
export async function getIndicator(
  countryId: string,
  slug: string,
  moment: Moment,
): Promise<IndicatorDetail | null> {
  const row = await db.indicator.findFirst({
    where: { countryId, slug, archivedAt: null },
    select: selectAt(moment),
  });
  return row && toDetail(row);
}
