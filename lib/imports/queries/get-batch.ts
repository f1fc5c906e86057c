import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportOutcome } from '@/lib/db/generated/enums';
import { isId } from '@/lib/identity/ids';
import { isArchived } from '../archived';
import { countsOf } from '../counts';
import { documentDetails } from '../match-names';
import { canPrepareImport } from '../policy';
import type { RowProblem } from '../problems';
import type { BatchDetail, BatchLine, Failure, NameTargets, OpenName, PlanLine } from '../types';

const listed = {
  id: true,
  number: true,
  fileName: true,
  layout: true,
  state: true,
  counts: true,
  createdAt: true,
  createdBy: { select: { name: true } },
} as const;

export const batchesPerPage = 50;

/** A page of all batches, the latest first, and how many there are; null for whom they are not. */
export async function listBatches(
  viewer: Viewer,
  page: number,
): Promise<{ batches: BatchLine[]; count: number } | null> {
  if (!canPrepareImport(viewer)) return null;
  const [rows, count] = await Promise.all([
    db.importBatch.findMany({
      select: listed,
      orderBy: { number: 'desc' },
      skip: (page - 1) * batchesPerPage,
      take: batchesPerPage,
    }),
    db.importBatch.count(),
  ]);
  const batches = rows.map((row) => ({
    ...row,
    counts: countsOf(row.counts),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy.name ?? '–',
  }));
  return { batches, count };
}

/** One batch; null where there is none or it is not for this person. */
export async function getBatch(viewer: Viewer, id: string): Promise<BatchDetail | null> {
  if (!canPrepareImport(viewer) || !isId(id)) return null;
  const row = await db.importBatch.findUnique({
    where: { id },
    select: {
      ...listed,
      version: true,
      format: true,
      encoding: true,
      delimiter: true,
      header: true,
      mapping: true,
      countryCode: true,
      documentSlug: true,
      sourceNote: true,
      licenceNote: true,
      failure: true,
      progressDone: true,
      progressTotal: true,
      appliedAt: true,
      undoneAt: true,
    },
  });
  if (!row) return null;
  const { progressDone, progressTotal, failure, createdBy, ...plain } = row;
  return {
    ...plain,
    counts: countsOf(row.counts),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy.name ?? '–',
    failure: failure as Failure | null,
    progress: { done: progressDone, total: progressTotal },
    appliedAt: row.appliedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
}

export const planPageSize = 50;

/** One page of a batch's rows of one outcome. */
export async function listPlan(
  batchId: string,
  outcome: ImportOutcome,
  page: number,
): Promise<PlanLine[]> {
  const rows = await db.importPlan.findMany({
    where: { batchId, outcome },
    orderBy: { line: 'asc' },
    skip: (page - 1) * planPageSize,
    take: planPageSize,
    select: {
      line: true,
      outcome: true,
      reference: true,
      before: true,
      after: true,
      problems: true,
    },
  });
  return rows.map(({ before, after, problems, ...row }) => ({
    ...row,
    before: before as PlanLine['before'],
    after: after as PlanLine['after'],
    problems: (problems ?? []) as RowProblem[],
  }));
}

export const mostNames = 200;

/** The names that stand for nothing here yet, or for something archived; those with most rows first. */
export async function listOpenNames(batchId: string): Promise<OpenName[]> {
  const rows = await db.$queryRaw<
    (Omit<OpenName, 'isNew' | 'inferredDay'> & { details: unknown })[]
  >`
    SELECT n.kind, n.name, n.rows, n.slug, n.details, t.id IS NOT NULL AS "isArchived"
    FROM import_names n LEFT JOIN (${Prisma.join(
      ['bodies', 'documents', 'themes', 'addressees'].map(
        (table) => Prisma.sql`SELECT id FROM ${Prisma.raw(table)} WHERE ${isArchived}`,
      ),
      ' UNION ALL ',
    )}) t ON t.id = n.target_id
    WHERE n.batch_id = ${batchId}::uuid AND n.rows > 0 AND (n.target_id IS NULL OR t.id IS NOT NULL)
    ORDER BY n.kind, n.rows DESC, n.name`;
  return rows.map(({ details, ...row }) => {
    const document = row.kind === 'DOCUMENT' ? documentDetails.safeParse(details).data : null;
    const inferredDay = document?.isInferred ? document.latest : null;
    return { ...row, isNew: row.slug !== null, inferredDay };
  });
}

/** How many links to themes and to measures the batch would make; null where its file has no such columns. */
export async function countLinks({
  id,
  mapping,
}: Pick<BatchDetail, 'id' | 'mapping'>): Promise<{ themes: number; measures: number } | null> {
  if (!mapping.some((field) => field === 'categories' || field === 'measures')) return null;
  const counted = (
    field: string,
  ) => Prisma.sql`coalesce(sum((SELECT count(*) FROM jsonb_array_elements(after -> ${field}) s
    WHERE NOT coalesce(before -> ${field}, '[]') @> s)), 0)::int`;
  const [counts] = await db.$queryRaw<{ themes: number; measures: number }[]>`
    SELECT ${counted('themes')} AS themes, ${counted('measures')} AS measures FROM import_plans
    WHERE batch_id = ${id}::uuid AND outcome IN ('NEW', 'CHANGED', 'REVIVED')`;
  return counts ?? null;
}

/** What a name may stand for. */
export async function listNameTargets(): Promise<NameTargets> {
  const where = { archivedAt: null };
  const named = { where, select: { slug: true, name: true }, orderBy: { name: 'asc' } } as const;
  const [countries, bodies, themes, addressees, measures, documents] = await Promise.all([
    db.country.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } }),
    db.body.findMany(named),
    db.theme.findMany(named),
    db.addressee.findMany(named),
    db.measure.findMany({
      where,
      select: { reference: true, title: true },
      orderBy: { reference: 'asc' },
    }),
    db.document.findMany({
      where,
      select: { slug: true, title: true },
      orderBy: { title: 'asc' },
      take: 2_000,
    }),
  ]);
  return {
    COUNTRY: countries.map(({ code, name }) => ({ slug: code, name })),
    BODY: bodies,
    STATE: bodies,
    THEME: themes,
    CATEGORY: themes,
    MEASURE: measures.map(({ reference, title }) => ({
      ...{ slug: reference, name: `${reference}: ${title}` },
    })),
    ADDRESSEE: addressees,
    DOCUMENT: documents.map(({ slug, title }) => ({ slug, name: title })),
  };
}
