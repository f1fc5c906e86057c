import type { SeveralFormProps } from '@/components/desk/several-form';
import type { Viewer } from '@/lib/accounts/types';
import { listAssessables } from '@/lib/assessments/queries/list-assessables';
import { getSeveralDraft, listSeveralDrafts } from '@/lib/assessments/queries/several-drafts';
import { lineDraftId } from '@/lib/assessments/several-row';
import type { DraftContent, SeveralLine } from '@/lib/assessments/types';
import { listLinkedChoices } from '@/lib/evidence/queries/list-evidence-choices';
import { isId, newId } from '@/lib/identity/ids';

/** All that the page of one judgement on several recommendations shows. */
export interface Several {
  /** What was typed before, where none of its recommendations is there any more. */
  orphan: { id: string; version: number; reason: string } | null;
  /** One's own on the same selection, begun before, which this page is not about; the latest. */
  own: SeveralLine | null;
  form: Omit<SeveralFormProps, 'action' | 'autosave' | 'discard' | 'locale' | 'messages'>;
}

/**
 * Reads what is meant from the address: `draft`, an unfinished one of one's own, or the references `r`.
 * Without a session, or when that draft is not there any more, the references count; null without any.
 */
export async function openSeveral(
  viewer: Viewer | null,
  asked: { references: readonly string[]; draft: unknown },
): Promise<Several | null> {
  const draftId = typeof asked.draft === 'string' && isId(asked.draft) ? asked.draft : null;
  const draft = viewer && draftId ? await getSeveralDraft(viewer, draftId) : null;
  if (viewer && draftId && !draft && asked.references.length === 0) return null;
  const recommendations = draft?.recommendations ?? (await listAssessables(asked.references));
  const linked = await listLinkedChoices(
    viewer,
    recommendations.map(({ id }) => id),
  );
  const selection = recommendations.map(({ reference }) => reference).sort();
  const begun = viewer && !draft ? await listSeveralDrafts(viewer) : [];
  const isSame = ({ references }: SeveralLine) =>
    [...references].sort().join() === selection.join();
  const id = draft?.id ?? newId();
  const account = viewer?.accountId ?? '';
  const hasNone = draft !== null && recommendations.length === 0;
  return {
    orphan: hasNone ? draft : null,
    own: selection.length > 0 ? (begun.find(isSame) ?? null) : null,
    form: {
      draftId: id,
      version: draft?.version ?? 0,
      lines: recommendations.map((recommendation) => ({
        recommendation,
        draftId: lineDraftId(id, recommendation.id),
        isChosen: draft ? draft.chosen.includes(recommendation.id) : true,
      })),
      initial: draft ?? emptyDraft(viewer?.voice.id ?? '', recommendations[0]?.today ?? ''),
      voice: viewer?.voice ?? null,
      picked: draft?.evidenceChoices ?? [],
      linked,
      keepUnder: draft ? `${account}.${id}` : `${account}.several.${selection.join('.')}`,
      keepSaved: account,
    },
  };
}

function emptyDraft(voiceId: string, today: string): DraftContent {
  return {
    voiceId,
    status: null,
    effectiveOn: '',
    verifiedOn: today,
    reason: '',
    confidence: null,
    lookedAt: '',
    attributedFrom: '',
    evidence: [],
  };
}
