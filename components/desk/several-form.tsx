'use client';

import { useRef, useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import type { SeveralState } from '@/lib/assessments/progress';
import type { DraftContent, DraftRecommendation, WritingVoice } from '@/lib/assessments/types';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { typedList } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { EvidencePicker } from './evidence-picker';
import { ProgressFields } from './progress-fields';
import { progressLabels } from './progress-labels';
import { picksOf } from './progress-state';
import { usePicked } from './use-picked';

/** One judgement on several recommendations, with one set of evidence; each becomes a draft of its own. */
export function SeveralForm({
  action,
  locale,
  messages,
  lines,
  voice,
  linked,
  keepUnder,
}: {
  action: (state: SeveralState, data: FormData) => Promise<SeveralState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'desk' | 'status' | 'work'>;
  lines: readonly { recommendation: DraftRecommendation; draftId: string }[];
  /** One's own; null for somebody whose session has ended. */
  voice: WritingVoice | null;
  linked: EvidenceChoice[];
  keepUnder: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { state, isPending, formProps } = useForm(action, { keepUnder });
  const words = formWords(locale, messages);
  const t = createTranslator({ locale, messages, namespace: 'work.several', timeZone: 'UTC' });
  const failure = state && !state.ok ? state : null;
  const values = state?.values;
  const cited = picksOf(state, { picked: [], linked });
  const { picked, setPicked, pick } = usePicked(form, cited, linked);
  const kept = useKeptValues(form, keepUnder, {
    extra: picked,
    onRestore: (extra) => setPicked(extra as EvidenceChoice[]),
    // Which ones are meant, and the ids of their drafts, are the page's.
    only: restored,
  });
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
  return (
    <form {...formProps} ref={form} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={progressLabels(messages)} />
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
      <ChoiceGroup
        kind="checkbox"
        name="line"
        label={t('which')}
        hint={t('whichHint')}
        error={error('line')}
        selected={values ? sent : lines.map(lineOf)}
        choices={lines.map((line) => ({
          value: lineOf(line),
          label: line.recommendation.reference,
          hint: <span lang="en">{line.recommendation.summary}</span>,
        }))}
      />
      <ProgressFields
        locale={locale}
        messages={messages}
        kind="ASSESSMENT"
        recommendation={earliestOf(lines.map(({ recommendation }) => recommendation))}
        initial={emptyDraft(voice?.id ?? '', first.recommendation.today)}
        voices={voice ? [voice] : []}
        values={values}
        conflict={undefined}
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
        conflict={undefined}
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
      <p>{messages.desk.progress.submitHint}</p>
    </form>
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
];

/** The day fields allow what fits any of them; what does not fit one is said of that one. */
function earliestOf(all: DraftRecommendation[]): Pick<DraftRecommendation, 'madeOn' | 'today'> {
  const [madeOn = ''] = all.map((one) => one.madeOn).sort();
  const [today = ''] = all.map((one) => one.today).sort();
  return { madeOn, today };
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
