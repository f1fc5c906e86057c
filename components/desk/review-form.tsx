'use client';

import { useRef } from 'react';
import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { useKeptValues } from '@/components/forms/use-kept-values';
import { Button, buttonClass } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { Overtaking } from '@/lib/assessments/follow';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { Shortcuts } from './shortcuts';

/**
 * Publish, now or later, return with a comment, or reject with the reason. Where something was published
 * since the draft was begun, looking at both versions comes first.
 */
export function ReviewForm({
  action,
  locale,
  messages,
  draftId,
  version,
  seenId,
  overtaken,
  reference,
  next,
  timeZone,
  keepUnder,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'desk'>;
  draftId: string;
  version: number;
  /** The published judgement that is shown as the old one; empty for none. */
  seenId: string;
  overtaken: Overtaking;
  reference: string;
  /** The draft that comes after this one in the queue; empty for none. */
  next: string;
  /** The clocks of a schedule. */
  timeZone: string;
  keepUnder: string;
}) {
  const { state, isPending, formProps } = useForm(action, { keepUnder });
  const form = useRef<HTMLFormElement>(null);
  // The rest of the form is about what the page shows now, not about what it showed then.
  useKeptValues(form, keepUnder, { only: ['comment'] });
  const t = createTranslator({ locale, messages, namespace: 'desk', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  // For somebody signed out the page knows nothing of the draft: what was sent stays.
  const held = (name: string, now: string) => (reference ? now : typed(failure?.values, name, now));
  // What it replaces is gone: its author goes on from what has taken its place.
  const canPublish = overtaken !== 'REPLACED';
  return (
    <form {...formProps} ref={form} className={styles.stack} noValidate aria-labelledby="decision">
      <h2 id="decision">{t('review.decision')}</h2>
      <FormProblems
        state={state}
        words={words}
        labels={{
          knowsNewer: t('review.twoVersions'),
          comment: t('review.comment'),
          publishDay: t('review.day'),
          publishTime: t('review.time'),
        }}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={held('reference', reference)} />
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={held('version', String(version))} />
      <input type="hidden" name="seenId" value={held('seenId', seenId)} />
      <input type="hidden" name="next" value={next} />
      <TextareaField
        name="comment"
        label={t('review.comment')}
        hint={t('review.commentHint')}
        error={words.field(failure?.fieldErrors.comment)}
        defaultValue={typed(failure?.values, 'comment')}
        rows={3}
      />
      {overtaken === 'NEWER' ? (
        <ChoiceGroup
          kind="checkbox"
          name="knowsNewer"
          label={t('review.twoVersions')}
          error={words.field(failure?.fieldErrors.knowsNewer)}
          selected={typed(failure?.values, 'knowsNewer') ? ['on'] : []}
          choices={[{ value: 'on', label: t('review.knowsNewer') }]}
        />
      ) : null}
      <div className={styles.actions}>
        {overtaken ? (
          <a id="look-at-both" href="#versions" className={buttonClass('primary')}>
            {t('review.compare')}
          </a>
        ) : null}
        {canPublish ? (
          <Button
            name="decision"
            value="publish"
            variant={overtaken ? 'secondary' : 'primary'}
            aria-disabled={isPending}
          >
            {t(overtaken ? 'review.publishOver' : 'review.publish')}
          </Button>
        ) : null}
        <Button name="decision" value="return" variant="secondary" aria-disabled={isPending}>
          {t('review.return')}
        </Button>
        <Button name="decision" value="reject" variant="danger" aria-disabled={isPending}>
          {t('review.reject')}
        </Button>
      </div>
      {canPublish ? (
        <Disclosure
          summary={t('review.schedule')}
          isOpen={typed(failure?.values, 'decision') === 'schedule'}
        >
          <div className={styles.stack}>
            <TextField
              type="date"
              name="publishDay"
              label={t('review.day')}
              error={words.field(failure?.fieldErrors.publishDay)}
              defaultValue={typed(failure?.values, 'publishDay')}
            />
            <TextField
              type="time"
              name="publishTime"
              label={t('review.time')}
              hint={t('review.timeHint', { zone: timeZone })}
              error={words.field(failure?.fieldErrors.publishTime)}
              defaultValue={typed(failure?.values, 'publishTime')}
            />
            <div className={styles.actions}>
              <Button
                name="decision"
                value="schedule"
                variant="secondary"
                aria-disabled={isPending}
              >
                {t('review.scheduleButton')}
              </Button>
            </div>
          </div>
        </Disclosure>
      ) : null}
      <Shortcuts
        locale={locale}
        messages={messages}
        shortcuts={[
          {
            keys: 'mod+Enter',
            label: t(overtaken ? 'review.compare' : 'review.publish'),
            target: overtaken ? '#look-at-both' : '[name=decision][value=publish]',
          },
          { keys: 'c', label: t('review.comment'), target: '[name=comment]' },
          { keys: 'j', label: t('review.next'), target: '#next-review' },
          { keys: 'k', label: t('review.previous'), target: '#previous-review' },
        ]}
      />
    </form>
  );
}
