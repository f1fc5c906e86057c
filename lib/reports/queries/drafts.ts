import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { voicesWhere } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { isId } from '@/lib/identity/ids';
import { dayOf } from '@/lib/moment/moment';
import { canWriteReport } from '../policy';
import { type ReportTemplateName, reportTemplates } from '../schema';
import type { DraftLine, ReportDraft } from '../types';

const select = {
  id: true,
  reference: true,
  voiceId: true,
  template: true,
  locale: true,
  title: true,
  selection: true,
  asOf: true,
  knownAt: true,
  since: true,
  introduction: true,
  notes: true,
  changeNote: true,
  version: true,
  country: { select: { code: true } },
  voice: { select: { name: true } },
  published: {
    select: { version: true, publishedAt: true },
    orderBy: { version: 'desc' },
  },
} as const satisfies Prisma.ReportDraftSelect;

type Row = Prisma.ReportDraftGetPayload<{ select: typeof select }>;

/** The report in the making under a reference; null for whoever may not write it, as if there were none. */
export async function getReportDraft(
  viewer: Viewer,
  reference: string,
): Promise<ReportDraft | null> {
  const row = await db.reportDraft.findUnique({ where: { reference, discardedAt: null }, select });
  return row && canWriteReport(viewer, row) ? toDraft(row) : null;
}

/** The same by its id, in a transaction that nobody else gets ahead of. */
export async function lockReportDraft(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<ReportDraft | null> {
  await tx.$executeRaw`SELECT 1 FROM report_drafts WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.reportDraft.findUnique({ where: { id, discardedAt: null }, select });
  return row && canWriteReport(viewer, row) ? toDraft(row) : null;
}

/** Under which reference a report in the making stands whose form was begun anew; null as above. */
export async function findDraftReference(viewer: Viewer, id: string): Promise<string | null> {
  const row = isId(id)
    ? await db.reportDraft.findUnique({ where: { id, discardedAt: null }, select })
    : null;
  return row && canWriteReport(viewer, row) ? row.reference : null;
}

/** The reports of the viewer's voice, the one changed last first. */
export async function listReportDrafts(viewer: Viewer): Promise<DraftLine[]> {
  const rows = await db.reportDraft.findMany({
    where: { discardedAt: null, ...voicesWhere(viewer, 'reports.write') },
    select: { ...select, updatedAt: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 500,
  });
  return rows.map(({ reference, title, template, locale, country, published }) => ({
    ...{ reference, title, locale: toLocale(locale), country: country.code },
    template: toTemplate(template),
    latest: toVersions(published)[0] ?? null,
  }));
}

function toDraft({ country, voice, published, ...row }: Row): ReportDraft {
  return {
    ...row,
    country: country.code,
    voice: voice.name,
    locale: toLocale(row.locale),
    template: toTemplate(row.template),
    selection: typeof row.selection === 'string' ? row.selection : '',
    asOf: row.asOf && dayOf(row.asOf),
    knownAt: row.knownAt?.toISOString() ?? null,
    since: row.since && dayOf(row.since),
    versions: toVersions(published),
  };
}

const toVersions = (rows: Row['published']) =>
  rows.map(({ version, publishedAt }) => ({ version, publishedAt: publishedAt.toISOString() }));
const toLocale = (locale: string): Locale => (isLocale(locale) ? locale : 'en');
const toTemplate = (name: string): ReportTemplateName =>
  reportTemplates.find((one) => one === name) ?? 'STATUS';
