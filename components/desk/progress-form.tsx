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
import { Notice } from '@/components/ui/notice';
import type { AutosaveAction, ProgressState } from '@/lib/assessments/progress';
import type {
  DraftContent,
  DraftRecommendation,
  FieldComment,
  WritingVoice,
} from '@/lib/assessments/types';
import type { AssessmentKind } from '@/lib/db/generated/enums';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import type { FormState } from '@/lib/forms/state';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { AutosaveNote } from './autosave-note';
import { DiscardForm } from './discard-form';
import { EvidencePicker } from './evidence-picker';
import { ProgressFields } from './progress-fields';
import { progressLabels } from './progress-labels';
import { picksOf, typedDraftId, versionOf } from './progress-state';
import { Shortcuts } from './shortcuts';
import { SignedOutNotice } from './signed-out-notice';
import { useConflict } from './use-conflict';
import { useDraftAutosave } from './use-draft-autosave';
import { usePicked } from './use-picked';

export type ProgressMessages = Pick<Messages, 'errors' | 'desk' | 'status'>;

export interface ProgressFormProps {
  action: (state: ProgressState, data: FormData) => Promise<ProgressState>;
  autosave: AutosaveAction;
  discard: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: ProgressMessages;
  recommendation: DraftRecommendation;
  draftId: string;
  /** 0 for a draft that does not exist yet. */
  version: number;
  kind: AssessmentKind;
  replacesId: string | null;
  /** What has taken the place of what the draft replaces, and as what it goes on; null while that stands. */
  follow: { id: string; kind: AssessmentKind | null } | null;
  initial: DraftContent;
  /** The voices one may write in, one's own first; empty for somebody whose session has ended. */
  voices: WritingVoice[];
  picked: EvidenceChoice[];
  linked: EvidenceChoice[];
  /** What was said of the fields and is not dealt with. */
  comments: FieldComment[];
  /** Under which name the browser keeps what is typed, and under which once the draft is saved. */
  keepUnder: string;
  keepSaved: string;
}

/**
 * Records what happened to a recommendation, as a draft or for review. Every button posts the same
 * form, so that searching and adding evidence lose nothing; what is typed is kept in the browser.
 */
export function ProgressForm(props: ProgressFormProps) {
  const { action, locale, messages, recommendation, kind, replacesId, follow, linked } = props;
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraftAutosave(form, props);
  const { state, isPending, isLeaving, formProps } = useForm(action, {
    keepUnder: draft.keepUnder,
    before: draft.settled,
  });
  const t = createTranslator({ locale, messages, namespace: 'desk', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const { picked, setPicked, pick } = usePicked(form, picksOf(state, props), linked);
  const conflict = useConflict(state);
  // Between two versions somebody chooses, with a button.
  draft.isPaused.current = isPending || isLeaving || conflict !== undefined;
  const kept = useKeptValues(form, draft.keepUnder, {
    extra: picked,
    onRestore: (extra) => setPicked(extra as EvidenceChoice[]),
    revision: props.version,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back from this browser is not saved yet
  useEffect(() => {
    if (kept.isRestored) draft.touch();
  }, [kept.isRestored]);
  const [seen, setSeen] = useState({ state, version: props.version });
  if (seen.state !== state || seen.version !== props.version) {
    setSeen({ state, version: props.version });
    // A saved draft is what the page says; until then each answer adds to what is here.
    if (seen.version !== props.version) setPicked(props.picked);
    else if (state && (state.ok ? state.shown : state.detail))
      setPicked(picksOf(state, { ...props, picked: [...picked, ...props.picked] }));
  }

  const failure = state && !state.ok ? state : null;
  const values = state?.values;
  const sheet = (
    <form
      {...formProps}
      ref={form}
      // Not by the id of a new draft, which is another one each time the page is made.
      key={`${props.version === 0 ? 'new' : props.draftId}.${props.version}`}
      className={styles.stack}
      noValidate
    >
      {failure?.code === 'NOT_SIGNED_IN' ? (
        <SignedOutNotice locale={locale} messages={messages} />
      ) : conflict && failure?.code === 'CONFLICT' ? (
        <ConflictNotice
          conflict={conflict}
          title={t('conflict.title', {
            name: conflict.byName,
            when: formatInstant(locale, conflict.at, recommendation.timeZone),
          })}
          lead={t('conflict.lead')}
        />
      ) : (
        <FormProblems state={state} words={words} labels={progressLabels(messages)} />
      )}
      {kept.isRestored ? (
        <Notice title={t('progress.restored')} isLive>
          <Button type="button" variant="plain" onClick={kept.discard}>
            {t('progress.forget')}
          </Button>
        </Notice>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={recommendation.reference} />
      <input type="hidden" name="recommendationId" value={recommendation.id} />
      <input type="hidden" name="draftId" value={typedDraftId(state, props.draftId)} />
      <input
        type="hidden"
        name="version"
        value={
          conflict?.version ??
          (draft.draftId ? draft.version : (kept.typedOn ?? versionOf(state, props)))
        }
      />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="replacesId" value={replacesId ?? ''} />
      <ProgressFields
        {...props}
        values={values}
        conflict={conflict}
        error={(name) => words.field(failure?.fieldErrors[name])}
      />
      {kind === 'WITHDRAWAL' ? null : (
        <EvidencePicker
          locale={locale}
          messages={messages}
          values={values}
          picked={picked}
          linked={linked}
          recommendationId={recommendation.id}
          comments={props.comments}
          onPick={pick}
          shown={state?.ok ? state.shown : undefined}
          known={failure?.code === 'KNOWN_LINK' ? failure.detail?.known : undefined}
          conflict={conflict}
          error={(name) => words.field(failure?.fieldErrors[name])}
        />
      )}
      <div className={styles.actions}>
        {follow === null ? (
          <Button name="intent" value="submit" aria-disabled={isPending}>
            {t('progress.submit')}
          </Button>
        ) : follow.kind ? (
          <Button name="followId" value={follow.id} aria-disabled={isPending}>
            {t(`progress.follow.${follow.kind}`)}
          </Button>
        ) : null}
        <Button name="intent" value="save" variant="secondary" aria-disabled={isPending}>
          {t('progress.save')}
        </Button>
      </div>
      <AutosaveNote
        autosaved={draft.autosaved}
        isKept={kept.isKept}
        locale={locale}
        messages={messages}
      />
      <p>{t('progress.submitHint')}</p>
      <Shortcuts
        locale={locale}
        messages={messages}
        shortcuts={[
          { keys: 'mod+Enter', label: t('progress.submit'), target: '[name=intent][value=submit]' },
          { keys: 'mod+S', label: t('progress.save'), target: '[name=intent][value=save]' },
          { keys: 's', label: t('progress.status'), target: '[name=status]' },
          { keys: 'e', label: t('progress.search'), target: '[name=q]' },
        ]}
      />
    </form>
  );
  return (
    <div className={styles.stack}>
      {sheet}
      {draft.version > 0 ? (
        <DiscardForm
          action={props.discard}
          locale={locale}
          messages={messages}
          draftId={typedDraftId(state, props.draftId)}
          version={draft.version}
          keepUnder={draft.keepUnder}
          before={draft.settled}
        />
      ) : null}
    </div>
  );
}
