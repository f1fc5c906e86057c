import type { Transaction } from '@/lib/db/client';
import type { FieldErrors } from '@/lib/forms/outcome';
import { dayOf } from '@/lib/moment/moment';
import { linksOf } from '../form-texts';
import type { Change, EditableKind } from '../kind';
import { citations, confidence, confidenceNote, country, plainLinks } from './shared';

export const recommendation: EditableKind = {
  kind: 'recommendation',
  model: 'Recommendation',
  table: 'recommendations',
  key: 'reference',
  newKey: 'reference',
  title: 'summary',
  archiving: 'free',
  isPositioned: true,
  fields: [
    country,
    { type: 'longText', name: 'summary', max: 4000, isRequired: true, hint: 'summary' },
    { type: 'longText', name: 'officialText', max: 20_000 },
    { type: 'reference', name: 'documentId', to: 'document', isRequired: true, hint: 'document' },
    { type: 'reference', name: 'parentId', to: 'recommendation', hint: 'parent' },
    { type: 'text', name: 'label', max: 60, hint: 'label', isAsWritten: true },
    { type: 'text', name: 'place', max: 300, isAsWritten: true },
    {
      type: 'references',
      name: 'bodies',
      to: 'body',
      list: plainLinks('recommendation_bodies', 'recommendation_id', 'bodyId'),
      isRequired: true,
    },
    { type: 'reference', name: 'addresseeId', to: 'addressee', isRequired: true },
    { type: 'longText', name: 'addresseeNote', max: 2000 },
    {
      type: 'references',
      name: 'themes',
      to: 'theme',
      list: plainLinks('recommendation_themes', 'recommendation_id', 'themeId'),
    },
    {
      type: 'references',
      name: 'asks',
      to: 'ask',
      list: plainLinks('ask_recommendations', 'recommendation_id', 'askId'),
      mirror: 'recommendations',
    },
    { type: 'longText', name: 'aloneReason', max: 1000, hint: 'aloneReason' },
    { type: 'choice', name: 'response', choice: 'response', isRequired: true },
    { type: 'longText', name: 'responseNote', max: 2000 },
    { type: 'day', name: 'respondedOn' },
    { type: 'number', name: 'actionCategory', min: 1, max: 5, hint: 'actionCategory' },
    { type: 'day', name: 'dueOn' },
    confidence,
    confidenceNote,
    citations('recommendation_id'),
  ],
  check: checkRecommendation,
};

/** The database holds these rules, too; here they get the words and the place beside the field. */
async function checkRecommendation(tx: Transaction, change: Change): Promise<FieldErrors> {
  const { id, after, changed } = change;
  const errors = refuseBare(change);
  const documentId = String(after.documentId);
  const parentId = after.parentId === null ? null : String(after.parentId);
  if (parentId && (changed.includes('parentId') || changed.includes('documentId'))) {
    const parent = await tx.recommendation.findUnique({
      where: { id: parentId },
      select: { documentId: true, parentId: true },
    });
    if (parent && parent.documentId !== documentId) errors.parentId = { code: 'sameDocument' };
    if (await isBelow(tx, parentId, id)) errors.parentId = { code: 'circle' };
  }
  if (change.before && changed.includes('documentId')) {
    const where = { parentId: id, documentId: { not: documentId } };
    if ((await tx.recommendation.count({ where })) > 0)
      errors.documentId = { code: 'sameDocument' };
    const first = await firstEffect(tx, { recommendationId: id });
    const document = await tx.document.findUnique({
      where: { id: documentId },
      select: { issuedLatest: true },
    });
    if (first && document && document.issuedLatest > first)
      errors.documentId = { code: 'afterAssessment', day: dayOf(first) };
  }
  return errors;
}

/** What has a subject keeps one, and one that stands alone says why until it stands in an ask. */
function refuseBare({ before, after }: Change): FieldErrors {
  const holds = (values: Change['before'], name: string) => linksOf(values?.[name]).length > 0;
  return {
    ...(holds(before, 'themes') && !holds(after, 'themes') && { themes: { code: 'required' } }),
    ...(before?.aloneReason != null &&
      after.aloneReason === null &&
      !holds(after, 'asks') && { aloneReason: { code: 'required' } }),
  };
}

/** Whether a recommendation is another one or stands somewhere below it. */
async function isBelow(tx: Transaction, id: string, above: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE up AS (
      SELECT r.id, r.parent_id FROM recommendations r WHERE r.id = ${id}::uuid
      UNION SELECT r.id, r.parent_id FROM recommendations r JOIN up ON r.id = up.parent_id)
    SELECT EXISTS (SELECT 1 FROM up WHERE id = ${above}::uuid) AS found`;
  return rows[0]?.found ?? false;
}

/** The first day from which anybody's published judgement holds: nothing may be made after it. */
export async function firstEffect(
  tx: Transaction,
  where: { recommendationId: string } | { recommendation: { documentId: string } },
): Promise<Date | null> {
  const { _min } = await tx.assessment.aggregate({
    where: { ...where, kind: { not: 'WITHDRAWAL' } },
    _min: { effectiveOn: true },
  });
  return _min.effectiveOn;
}
