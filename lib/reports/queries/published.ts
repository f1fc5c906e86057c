import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isLocale } from '@/lib/i18n/locales';
import { dayOf } from '@/lib/moment/moment';
import type { ReportTree } from '../content-tree';
import type { PublishedLine, PublishedReport } from '../types';

const line = {
  reference: true,
  version: true,
  title: true,
  locale: true,
  template: true,
  asOf: true,
  publishedAt: true,
  changeNote: true,
  voice: { select: { name: true } },
} as const satisfies Prisma.ReportSelect;

type Line = Prisma.ReportGetPayload<{ select: typeof line }>;

const files = {
  where: { removedAt: null },
  select: { format: true, size: true, sha256: true },
} as const satisfies Prisma.Report$filesArgs;

/** A version of a published report, the latest where none is named; null where there is none. */
export async function getPublishedReport(
  countryId: string,
  reference: string,
  version: number | null,
): Promise<PublishedReport | null> {
  const row = await db.report.findFirst({
    where: { countryId, reference, ...(version !== null && { version }) },
    select: { ...line, id: true, tree: true, sha256: true, redactedAt: true, files },
    orderBy: { version: 'desc' },
  });
  if (!row) return null;
  const versions = await db.report.findMany({
    where: { reference },
    select: line,
    orderBy: { version: 'desc' },
  });
  return {
    ...toLine(row, versions),
    id: row.id,
    changeNote: row.changeNote,
    treeText: row.tree,
    tree: JSON.parse(row.tree) as ReportTree,
    sha256: Buffer.from(row.sha256).toString('hex'),
    redactedAt: row.redactedAt?.toISOString() ?? null,
    files: row.files.map(({ format, size, sha256 }) => ({
      ...{ format, size },
      sha256: Buffer.from(sha256).toString('hex'),
    })),
  };
}

/** The published reports of a country by their latest versions, the latest first. */
export async function listPublishedReports(countryId: string): Promise<PublishedLine[]> {
  const rows = await db.report.findMany({
    where: { countryId },
    select: line,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
  });
  const latest = rows.filter(
    ({ reference }, index) => rows.findIndex((one) => one.reference === reference) === index,
  );
  return latest.map((row) =>
    toLine(
      row,
      rows.filter(({ reference }) => reference === row.reference),
    ),
  );
}

function toLine({ voice, asOf, publishedAt, locale, ...row }: Line, all: Line[]): PublishedLine {
  const { reference, version, title, template } = row;
  return {
    ...{ reference, version, title, template },
    locale: isLocale(locale) ? locale : 'en',
    voice: voice.name,
    asOf: dayOf(asOf),
    publishedAt: publishedAt.toISOString(),
    versions: all.map((one) => ({
      version: one.version,
      publishedAt: one.publishedAt.toISOString(),
      changeNote: one.changeNote,
    })),
  };
}
