import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { AutosavedDraft } from '@/lib/assessments/progress';
import { recordEvents } from '@/lib/audit/mutations';
import { lastChange } from '@/lib/audit/queries/last-change';
import type { Transaction } from '@/lib/db/client';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { dateOf, readMoment } from '@/lib/moment/moment';
import { asTyped, draftFields, type ReportForm } from '../draft-schema';
import { canWriteReport } from '../policy';
import { lockReportDraft } from '../queries/drafts';
import type { DraftConflict, ReportDraft } from '../types';

type Saved = AutosavedDraft & { reference: string };

/**
 * Saves a report in the making, new or known. When somebody saved it since `version`, nothing is written and
 * the answer is CONFLICT with what is there now; `take` names the fields for which that was then chosen.
 */
export async function saveReportDraft(
  viewer: Viewer,
  form: ReportForm,
): Promise<Outcome<Saved, DraftConflict>> {
  if (!canWriteReport(viewer, { voiceId: viewer.voice.id })) return refused('FORBIDDEN');
  return transact<Saved, DraftConflict>(async (tx) => {
    const before = await lockReportDraft(tx, viewer, form.draftId);
    if (!before && (form.version > 0 || (await isTaken(tx, form.draftId))))
      undo(refused('NOT_FOUND'));
    const country = await tx.country.findUnique({
      where: { code: before?.country ?? form.country },
      select: { id: true, code: true, timeZone: true },
    });
    if (!country) undo(refused('NOT_FOUND'));
    const input = before ? choose(form, before) : form;
    const { fieldErrors, ...moment } = momentOf(input, country.timeZone);
    if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
    if (before) {
      const said = { ...input, knownAt: moment.knownAt?.toISOString() ?? '' };
      const differing = differingFrom(before, said);
      // A form that saves itself comes often: what changes nothing is no event.
      if (differing.length === 0)
        return { draftId: before.id, reference: before.reference, version: before.version };
      if (before.version !== form.version) await refuseLate(tx, before, differing);
    }
    const { title, template, selection, introduction, notes, changeNote } = input;
    const content = {
      ...{ title, template, selection, introduction, notes, changeNote },
      ...moment,
      locale: input.language,
      version: (before?.version ?? 0) + 1,
    };
    const reference = before?.reference ?? (await nextReference(tx, country.code));
    if (before)
      await tx.reportDraft.update({
        where: { id: before.id },
        data: content,
        select: { id: true },
      });
    else {
      const own = { voiceId: viewer.voice.id, createdById: viewer.accountId };
      const row = { id: form.draftId, reference, countryId: country.id, ...own, ...content };
      await tx.reportDraft.create({ data: row, select: { id: true } });
    }
    const whose = { reference, voiceId: before?.voiceId ?? viewer.voice.id };
    await recordEvents(tx, [
      {
        kind: 'report_draft',
        id: form.draftId,
        accountId: viewer.accountId,
        action: before ? 'update' : 'create',
        before: before ? { ...before } : null,
        after: { ...whose, countryId: country.id, ...content },
      },
    ]);
    return { draftId: form.draftId, reference, version: content.version };
  });
}

const isTaken = async (tx: Transaction, id: string) =>
  (await tx.reportDraft.count({ where: { id } })) > 0;

/** The days and the instant of the form, and what is wrong with them. */
function momentOf({ asOf, since, knownAt }: ReportForm, timeZone: string) {
  const fieldErrors: FieldErrors = {};
  const read = readMoment({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) }, timeZone);
  if (asOf && read.asOf !== asOf) fieldErrors.asOf = { code: 'moment' };
  if (knownAt && !read.knownAt) fieldErrors.knownAt = { code: 'moment' };
  if (since && since >= read.asOf) fieldErrors.since = { code: 'beforeReport' };
  return {
    fieldErrors,
    asOf: asOf ? dateOf(asOf) : null,
    since: since ? dateOf(since) : null,
    knownAt: knownAt ? read.knownAt : null,
  };
}

/** `KZ-R1`, `KZ-R2`, …; two at once meet at the unique index, and the second tries again. */
async function nextReference(tx: Transaction, country: string): Promise<string> {
  const prefix = `${country.toUpperCase()}-R`;
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    SELECT max(substr(reference, ${prefix.length + 1}::int)::int) AS last FROM report_drafts
    WHERE starts_with(reference, ${prefix})`;
  return `${prefix}${(row?.last ?? 0) + 1}`;
}

/** What was typed, but for the fields for which the other person's version was chosen. */
function choose(form: ReportForm, before: ReportDraft): ReportForm {
  const theirs = asTyped(before);
  return { ...form, ...Object.fromEntries(form.take.map((name) => [name, theirs[name]])) };
}

function differingFrom(before: ReportDraft, said: ReportForm): DraftConflict['differing'] {
  const theirs = asTyped(before);
  return draftFields
    .map((name) => ({ name, theirs: theirs[name] }))
    .filter((field) => said[field.name] !== field.theirs);
}

/** The form began with another version: refused, with what is there now. */
async function refuseLate(
  tx: Transaction,
  before: ReportDraft,
  differing: DraftConflict['differing'],
): Promise<never> {
  const last = await lastChange(tx, 'report_draft', before.id);
  const { byName = '', at = new Date().toISOString() } = last ?? {};
  const detail: DraftConflict = { version: before.version, byName, at, differing };
  return undo(refused('CONFLICT', { detail }));
}
