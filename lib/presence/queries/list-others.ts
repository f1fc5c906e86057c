import 'server-only';
import { canChangeSettings } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { canSeeDraft } from '@/lib/assessments/policy';
import { db } from '@/lib/db/client';
import { canEditKind } from '@/lib/editing/policy';
import { editableKind } from '@/lib/editing/registry';
import { locales } from '@/lib/i18n/locales';
import { isId } from '@/lib/identity/ids';
import { canWriteReport } from '@/lib/reports/policy';
import { canTranslate } from '@/lib/translations/policy';
import { translatableText } from '@/lib/translations/texts';
import { draftKind, type Opened, openedSettings, reportKind, translationKind } from '../presence';

/** The names of the others who have something open; null for what is not the viewer's to open. */
export async function listOthers(viewer: Viewer, opened: Opened): Promise<string[] | null> {
  if (!(await mayOpen(viewer, opened))) return null;
  const rows = await db.editingPresence.findMany({
    where: {
      subjectKind: opened.kind,
      subjectId: opened.id,
      accountId: { not: viewer.accountId },
      expiresAt: { gt: new Date() },
      account: { disabledAt: null },
    },
    select: { account: { select: { name: true } } },
    orderBy: { account: { name: 'asc' } },
  });
  return rows.map(({ account }) => account.name ?? '');
}

/** Whether somebody has a form, or at least sight, of it: the names of what is open come from browsers. */
export async function mayOpen(viewer: Viewer, { kind, id }: Opened): Promise<boolean> {
  if (!isId(id)) return false;
  const edited = editableKind(kind);
  if (edited) return canEditKind(viewer, edited);
  if (kind === draftKind) {
    const select = { voiceId: true, authorship: true } as const;
    const draft = await db.assessmentDraft.findUnique({ where: { id }, select });
    return draft !== null && canSeeDraft(viewer, draft);
  }
  if (kind === reportKind) {
    const where = { id, discardedAt: null };
    const draft = await db.reportDraft.findUnique({ where, select: { voiceId: true } });
    return draft !== null && canWriteReport(viewer, draft);
  }
  if (kind === openedSettings.kind) return id === openedSettings.id && canChangeSettings(viewer);
  const [, language, subjectKind = '', field = ''] = kind.split('/');
  const into = locales.find((one) => one === language);
  const isText = into && kind === translationKind(into, { subjectKind, field });
  return Boolean(isText && translatableText(subjectKind, field)) && canTranslate(viewer);
}
