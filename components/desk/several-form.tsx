'use client';

import { useEffect, useRef, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import type { AutosaveAction, SeveralState } from '@/lib/assessments/progress';
import type { DraftContent, DraftRecommendation, WritingVoice } from '@/lib/assessments/types';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { newEvidence } from '@/lib/evidence/schema';
import { type FormState, typedList } from '@/lib/forms/state';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { AutosaveNote } from './autosave-note';
import { DiscardForm } from './discard-form';
import { EvidencePicker } from './evidence-picker';
import { OtherSelection } from './other-version';
import { ProgressFields } from './progress-fields';
import { progressLabels } from './progress-labels';
import { picksOf, typedDraftId, versionOf } from './progress-state';
import { useConflict } from './use-conflict';
import { useDraftAutosave } from './use-draft-autosave';
import { usePicked } from './use-picked';

export interface SeveralFormProps {
  action: (state: SeveralState, data: FormData) => Promise<SeveralState>;
  autosave: AutosaveAction;
  discard: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'desk' | 'status' | 'work'>;
  /** Of what is typed here, until a draft of each recommendation is made; 0 as long as it was never saved. */
  draftId: string;
  version: number;
  /** The selection, with the draft that is made for each. */
  lines: readonly { recommendation: DraftRecommendation; draftId: string; isChosen: boolean }[];
  initial: DraftContent;
  /** One's own; null for somebody whose session has ended. */
  voice: WritingVoice | null;
  picked: EvidenceChoice[];
  linked: EvidenceChoice[];
  /** Under which name the browser keeps what is typed, and under which once the server has it. */
  keepUnder: string;
  keepSaved: string;
}

/**
 * One judgement on several recommendations, with one set of evidence; each becomes a draft of its own.
 * Until then what is typed saves itself, as a draft does.
 */
export function SeveralForm(props: SeveralFormProps) {
  const { action, discard, locale, messages, lines, initial, voice, linked } = props;
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraftAutosave(form, props);
  const { state, isPending, isLeaving, formProps } = useForm(action, {
    keepUnder: draft.keepUnder,
    before: draft.settled,
  });
  const words = formWords(locale, messages);
  const t = createTranslator({ locale, messages, namespace: 'work.several', timeZone: 'UTC' });
  const failure = state && !state.ok ? state : null;
  const values = state?.values;
  const conflict = useConflict(state);
  draft.isPaused.current = isPending || isLeaving || conflict !== undefined;
  const { picked, setPicked, pick } = usePicked(form, picksOf(state, props), linked);
  const kept = useKeptValues(form, draft.keepUnder, {
    extra: picked,
    onRestore: (extra) => setPicked(extra as EvidenceChoice[]),
    // Before the first save the ids of the drafts are the page's. A version that another browser has
    // overtaken comes back with the words, and is noticed.
    only: props.version > 0 ? [...restored, 'line', 'version'] : restored,
    revision: props.version,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back from this browser is not saved yet
  useEffect(() => {
    if (kept.isRestored) draft.touch();
  }, [kept.isRestored]);
  const [seen, setSeen] = useState(state);
  if (seen !== state) {
    setSeen(state);
    if (state) setPicked(picksOf(state, { picked, linked }));
  }
  // Without scripts the page is made anew with other ids: those that were sent count.
  const sent = typedList(values, 'line');
  const idsSent = new Map(sent.map((text) => [text.split(':')[0], text]));
  const lineOf = ({ recommendation, draftId }: (typeof lines)[number]) =>
    idsSent.get(recommendation.id) ?? `${recommendation.id}:${draftId}`;
  const problems = failure?.detail?.lines ?? [];
  const error = (name: string) => words.field(failure?.fieldErrors[name]);
  const [first] = lines;
  if (!first) return null;
  const draftId = typedDraftId(state, props.draftId);
  const version = draft.draftId ? draft.version : (kept.typedOn ?? versionOf(state, props));
  const sheet = (
    <form
      {...formProps}
      ref={form}
      // Not by the id of a new one, which is another one each time the page is made.
      key={`${props.version === 0 ? 'new' : props.draftId}.${props.version}`}
      className={styles.stack}
      noValidate
    >
      {conflict && failure?.code === 'CONFLICT' ? (
        <ConflictNotice
          conflict={conflict}
          title={t('conflict', {
            when: formatInstant(locale, conflict.at, first.recommendation.timeZone),
          })}
          lead={messages.desk.conflict.lead}
        />
      ) : (
        <FormProblems state={state} words={words} labels={progressLabels(messages)} />
      )}
      {kept.isRestored ? (
        <Notice title={messages.desk.progress.restored} isLive>
          <Button type="button" variant="plain" onClick={kept.discard}>
            {messages.desk.progress.forget}
          </Button>
        </Notice>
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="danger" title={messages.work.list.problems}>
          <ul>
            {problems.map((problem) => (
              <li key={problem.reference}>
                {problem.reference}:{' '}
                {Object.values(problem.fieldErrors ?? {})
                  .map(words.field)
                  .join('. ') || words.code(problem.code)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      {lines.map(({ recommendation: { id } }) => (
        <input key={id} type="hidden" name="among" value={id} />
      ))}
      <ChoiceGroup
        kind="checkbox"
        name="line"
        label={t('which')}
        hint={t('whichHint')}
        error={error('line')}
        selected={values ? sent : lines.filter(({ isChosen }) => isChosen).map(lineOf)}
        choices={lines.map((line) => ({
          value: lineOf(line),
          label: line.recommendation.reference,
          hint: <span lang="en">{line.recommendation.summary}</span>,
        }))}
      />
      <OtherSelection
        conflict={conflict}
        sent={[...idsSent.keys()]}
        locale={locale}
        messages={messages}
      />
      <ProgressFields
        locale={locale}
        messages={messages}
        kind="ASSESSMENT"
        recommendation={earliestOf(lines.map(({ recommendation }) => recommendation))}
        initial={initial}
        voices={voice ? [voice] : []}
        values={values}
        conflict={conflict}
        error={error}
      />
      <EvidencePicker
        locale={locale}
        messages={messages}
        values={values}
        picked={picked}
        linked={linked}
        recommendationId={first.recommendation.id}
        onPick={pick}
        shown={state?.ok ? state.shown : undefined}
        known={failure?.code === 'KNOWN_LINK' ? failure.detail?.known : undefined}
        conflict={conflict}
        error={error}
      />
      <div className={styles.actions}>
        <Button name="intent" value="submit" aria-disabled={isPending}>
          {messages.desk.progress.submit}
        </Button>
        <Button name="intent" value="save" variant="secondary" aria-disabled={isPending}>
          {messages.desk.progress.save}
        </Button>
      </div>
      <AutosaveNote
        autosaved={draft.autosaved}
        isKept={kept.isKept}
        locale={locale}
        messages={messages}
      />
      <p>{messages.desk.progress.submitHint}</p>
    </form>
  );
  return (
    <div className={styles.stack}>
      {sheet}
      {draft.version > 0 ? (
        <DiscardForm
          action={discard}
          locale={locale}
          messages={messages}
          draftId={props.draftId}
          version={draft.version}
          keepUnder={draft.keepUnder}
          before={draft.settled}
        />
      ) : null}
    </div>
  );
}

const restored = [
  'status',
  'effectiveOn',
  'verifiedOn',
  'reason',
  'confidence',
  'lookedAt',
  'evidence',
  'q',
  ...Object.keys(newEvidence.shape),
];

/** The day fields allow what fits any of them; what does not fit one is said of that one. */
function earliestOf(all: DraftRecommendation[]): Pick<DraftRecommendation, 'madeOn' | 'today'> {
  const [madeOn = ''] = all.map((one) => one.madeOn).sort();
  const [today = ''] = all.map((one) => one.today).sort();
  return { madeOn, today };
}
