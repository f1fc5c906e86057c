import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { getCountry } from '@/lib/countries/queries';
import { db } from '@/lib/db/client';
import { canonical } from '@/lib/db/values';
import { settings } from '@/lib/env';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { publishedPath } from '@/lib/i18n/paths';
import { newId } from '@/lib/identity/ids';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { dateOf } from '@/lib/moment/moment';
import type { ReportTree } from '../content-tree';
import type { Publication } from '../draft-schema';
import { canPublishReport } from '../policy';
import { composeReport } from '../queries/compose-report';
import { getReportDraft, lockReportDraft } from '../queries/drafts';

type Published = { reference: string; version: number };

/**
 * Freezes a report as it stands now: its content is written once, and never changed; a job makes its files. Refused with MOVED_ON when
 * somebody changed or published it since it was looked at.
 */
export async function publishReport(
  viewer: Viewer,
  input: Publication,
): Promise<Outcome<Published>> {
  const known = await db.reportDraft.findUnique({
    where: { id: input.draftId },
    select: { reference: true },
  });
  const draft = known && (await getReportDraft(viewer, known.reference));
  if (!draft) return refused('NOT_FOUND');
  if (!canPublishReport(viewer, draft)) return refused('FORBIDDEN');
  if (draft.version !== input.version) return refused('MOVED_ON');
  const country = await getCountry(draft.country);
  if (!country) return refused('NOT_FOUND');
  const version = (draft.versions[0]?.version ?? 0) + 1;
  const needed = version > 1 ? (['title', 'changeNote'] as const) : (['title'] as const);
  const fieldErrors: FieldErrors = {};
  for (const name of needed) if (draft[name] === '') fieldErrors[name] = { code: 'required' };
  if (Object.keys(fieldErrors).length > 0) return refused('INVALID', { fieldErrors });
  const { locale, reference } = draft;
  const place = { locale, country: draft.country };
  const address = `${settings().url}${publishedPath(place, reference, version)}`;
  const composed = await composeReport(country, {
    ...draft,
    cited: { reference, version, address },
  });
  const { title, template, selection, introduction, notes, changeNote, voiceId } = draft;
  const { asOf, knownAt, since } = composed;
  const row = {
    id: newId(),
    draftId: draft.id,
    ...{ reference, version, voiceId, countryId: country.id, template, locale, title, selection },
    ...{ introduction, notes, changeNote, knownAt },
    asOf: dateOf(asOf),
    since: since ? dateOf(since) : null,
    publishedById: viewer.accountId,
    tree: writeTree(composed.tree),
    // The database makes it of what it stores.
    sha256: new Uint8Array(),
  };
  return transact(async (tx) => {
    const now = await lockReportDraft(tx, viewer, draft.id);
    if (now?.version !== draft.version) undo(refused('MOVED_ON'));
    const { sha256 } = await tx.report.create({ data: row, select: { sha256: true } });
    // The next version says anew what it changes; whoever has the form open is told.
    const begun = { changeNote: '', version: now.version + 1 };
    await tx.reportDraft.update({ where: { id: draft.id }, data: begun, select: { id: true } });
    await enqueue(tx, 'writeReportFiles', { reportId: row.id }, { key: row.id });
    const digest = Buffer.from(sha256).toString('hex');
    await recordEvents(tx, [
      {
        kind: 'report',
        id: row.id,
        accountId: viewer.accountId,
        action: 'publish',
        before: null,
        after: { ...row, asOf, since, sha256: digest },
      },
      {
        kind: 'report_draft',
        id: draft.id,
        accountId: viewer.accountId,
        action: 'publish',
        before: { ...now },
        after: { ...now, ...begun },
      },
    ]);
    return { reference, version };
  });
}

/** The content in the one form that its hash is of: canonical JSON, as RFC 8785 has it. */
function writeTree(tree: ReportTree): string {
  return canonical(JSON.parse(JSON.stringify(tree)));
}
