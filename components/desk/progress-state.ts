import type { ProgressState, SeveralState } from '@/lib/assessments/progress';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { typedList } from '@/lib/forms/state';
import type { ProgressFormProps } from './progress-form';

/** Without scripts the page is made anew, with another id for a new draft: the one that was sent counts. */
export function typedDraftId(state: ProgressState | SeveralState, draftId: string): string {
  const sent = state?.values?.draftId;
  return typeof sent === 'string' && sent !== '' ? sent : draftId;
}

export function versionOf(
  state: ProgressState | SeveralState,
  { version }: Pick<ProgressFormProps, 'version'>,
): number {
  const sent = state?.values?.version;
  // What was sent holds until it is saved: a search or an addition saves nothing.
  const isSaved = state?.ok === true && state.to !== undefined;
  return typeof sent === 'string' && !isSaved ? Number(sent) : version;
}

/** What is cited when the form appears; an id whose title is not known stays cited all the same. */
export function picksOf(
  state: ProgressState | SeveralState,
  props: Pick<ProgressFormProps, 'picked' | 'linked'>,
): EvidenceChoice[] {
  const answered = state && (state.ok ? state.shown?.picked : state.detail?.picked);
  const known = [...(answered ?? []), ...props.picked, ...props.linked];
  const ids = typedList(
    state?.values,
    'evidence',
    props.picked.map(({ id }) => id),
  );
  const wanted = answered ? answered.map(({ id }) => id) : ids;
  const missing = ids.filter((id) => !wanted.includes(id));
  return [...wanted, ...missing].map(
    (id) => known.find((choice) => choice.id === id) ?? unknownChoice(id),
  );
}

function unknownChoice(id: string): EvidenceChoice {
  return {
    id,
    reference: '',
    title: '',
    summary: '',
    kind: 'EVENT',
    direction: 'NEUTRAL',
    url: null,
    isNew: false,
  };
}
