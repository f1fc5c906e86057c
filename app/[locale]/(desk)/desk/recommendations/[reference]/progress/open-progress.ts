import type { ProgressFormProps } from '@/components/desk/progress-form';
import { listVoices } from '@/lib/accounts/queries';
import type { Viewer } from '@/lib/accounts/types';
import { aimAt } from '@/lib/assessments/follow';
import { authorshipIn, canEditDraft, canReplace } from '@/lib/assessments/policy';
import { getAssessable } from '@/lib/assessments/queries/get-assessable';
import { getDraft } from '@/lib/assessments/queries/get-draft';
import {
  getCurrentJudgement,
  getJudgement,
  getReplacement,
} from '@/lib/assessments/queries/get-judgement';
import { listComments } from '@/lib/assessments/queries/list-comments';
import { listOpenDrafts } from '@/lib/assessments/queries/list-drafts';
import type {
  Draft,
  DraftContent,
  DraftLine,
  DraftRecommendation,
  PublishedJudgement,
} from '@/lib/assessments/types';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import {
  listEvidenceChoices,
  listLinkedChoices,
} from '@/lib/evidence/queries/list-evidence-choices';
import { compareCodes } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { isId, newId } from '@/lib/identity/ids';
import { voicesInOrder } from '../../../voices-in-order';

/** All that the page of one draft shows. */
export interface Progress {
  recommendation: DraftRecommendation;
  /** The saved draft; null for a new one, and for somebody whose session has ended. */
  draft: Draft | null;
  /** What the voice says now. */
  current: PublishedJudgement | null;
  replaced: PublishedJudgement | null;
  /** What has taken the place of `replaced` while the draft was written. */
  replacement: PublishedJudgement | null;
  /** One's own draft of the same, begun before, which this page is not about; the latest. */
  own: DraftLine | null;
  others: DraftLine[];
  isEditable: boolean;
  /** There is no form, because the recommendation was archived, and the draft can be put away all the same. */
  mayDiscard: boolean;
  /** One's own voice has a judgement that one can keep fresh. */
  mayVerify: boolean;
  form: Omit<ProgressFormProps, 'action' | 'autosave' | 'discard' | 'locale' | 'messages'>;
}

type Query = Record<string, string | string[] | undefined>;

const idIn = (query: Query, name: string) => {
  const value = query[name];
  return typeof value === 'string' && isId(value) ? value : null;
};

/**
 * Reads from the address which draft is meant: `draft`, or a new one, possibly replacing
 * (`replaces`, with `kind=withdrawal`) something published. Null when it is not there or not one's
 * to see. For a viewer whose session has ended only public things are read.
 */
export async function openProgress(
  locale: Locale,
  viewer: Viewer | null,
  reference: string,
  query: Query,
): Promise<Progress | null> {
  const recommendation = await getAssessable(reference);
  if (!recommendation) return null;
  const draftId = idIn(query, 'draft');
  const draft = viewer && draftId ? await getDraft(viewer, draftId) : null;
  if (viewer && draftId && draft?.recommendation.id !== recommendation.id) return null;
  // What was written on it before it went can still be read, and put away.
  if (recommendation.isArchived && !draft) return null;
  const replaced = await getJudgement(draft ? draft.replacesId : idIn(query, 'replaces'));
  if (replaced && viewer && !draft && !canReplace(viewer, replaced)) return null;
  const kind =
    draft?.kind ??
    (replaced ? (query.kind === 'withdrawal' ? 'WITHDRAWAL' : 'CORRECTION') : 'ASSESSMENT');
  const voiceId = draft?.voiceId ?? replaced?.voiceId ?? viewer?.voice.id ?? '';
  const isCorrection = kind === 'CORRECTION' && !draft;
  const [current, linked, others, voices, corrected] = await Promise.all([
    viewer ? getCurrentJudgement(recommendation.id, voiceId) : null,
    listLinkedChoices(viewer, [recommendation.id]),
    viewer ? listOpenDrafts(viewer, recommendation.id) : [],
    viewer ? writingVoices(locale, viewer) : [],
    listEvidenceChoices(viewer, isCorrection ? (replaced?.evidence ?? []) : []),
  ]);
  const own = draft ? null : findOwn(others, { kind, voiceId, replacesId: replaced?.id ?? null });
  const mayEdit = !viewer || !draft || canEditDraft(viewer, draft);
  const isEditable = mayEdit && !recommendation.isArchived;
  const replacement = replaced && isEditable ? await getReplacement(replaced.id) : null;
  const comments = viewer && draft ? await listComments(viewer, draft.id) : [];
  const picked = draft?.evidenceChoices ?? corrected;
  const id = draft?.id ?? newId();
  const place = draft ? id : [recommendation.id, kind, replaced?.id ?? ''].join('.');
  return {
    recommendation,
    draft,
    current,
    replaced,
    replacement,
    own,
    others: others.filter((line) => line.id !== id && line !== own),
    isEditable,
    mayDiscard: draft !== null && mayEdit && !isEditable,
    mayVerify: !draft && !replaced && current?.voiceId === viewer?.voice.id,
    form: {
      recommendation,
      draftId: id,
      version: draft?.version ?? 0,
      kind,
      replacesId: replaced?.id ?? null,
      follow: replacement && { id: replacement.id, kind: aimAt(kind, replacement)?.kind ?? null },
      initial: draft ?? beginning(replaced, voiceId, recommendation.today, picked),
      voices,
      picked,
      linked,
      comments: comments.filter(({ isResolved }) => !isResolved),
      keepUnder: `${viewer?.accountId ?? ''}.${place}`,
      keepSaved: viewer?.accountId ?? '',
    },
  };
}

type Begun = Pick<DraftLine, 'kind' | 'voiceId' | 'replacesId'>;

function findOwn(lines: readonly DraftLine[], wanted: Begun): DraftLine | null {
  const begun = lines.filter(
    ({ isMine, state, ...line }) =>
      isMine &&
      (state === 'DRAFT' || state === 'RETURNED') &&
      line.kind === wanted.kind &&
      line.voiceId === wanted.voiceId &&
      line.replacesId === wanted.replacesId,
  );
  return begun.sort((one, other) => compareCodes(other.savedAt, one.savedAt))[0] ?? null;
}

/** One's own voice first; the desk may also enter what others said. In the reader's words and order. */
async function writingVoices(locale: Locale, viewer: Viewer) {
  const { id, name, kind } = viewer.voice;
  const others = (await listVoices()).filter((voice) => voice.id !== id);
  const [own = [], rest = []] = await Promise.all([
    voicesInOrder(locale, [{ id, name, kind }]),
    voicesInOrder(locale, others),
  ]);
  return [...own, ...rest].filter((voice) => authorshipIn(viewer, voice.id));
}

/** A correction begins with what it corrects; anything else is empty, its sources looked at today. */
function beginning(
  replaced: PublishedJudgement | null,
  voiceId: string,
  today: string,
  picked: EvidenceChoice[],
): DraftContent {
  return {
    voiceId,
    status: replaced?.status ?? null,
    effectiveOn: replaced?.effectiveOn ?? '',
    verifiedOn: today,
    reason: '',
    confidence: replaced?.confidence ?? null,
    lookedAt: replaced?.lookedAt ?? '',
    attributedFrom: replaced?.attributedFrom ?? '',
    evidence: picked.map(({ id }) => id),
  };
}
