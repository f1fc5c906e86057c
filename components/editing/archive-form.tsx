'use client';

import { createTranslator } from 'use-intl/core';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { TextareaField } from '@/components/ui/textarea-field';
import type { EditableKindName } from '@/lib/editing/registry';
import type { InTheWay } from '@/lib/editing/types';
import { type FormState, typed } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import type { EditMessages } from './edit-form';

export type ArchiveState = FormState<InTheWay>;

/** Archives a thing with a reason for readers, or brings it back. */
export function ArchiveForm({
  action,
  locale,
  messages,
  kind,
  id,
  isArchived,
}: {
  action: (state: ArchiveState, data: FormData) => Promise<ArchiveState>;
  locale: Locale;
  messages: EditMessages;
  kind: EditableKindName;
  id: string;
  isArchived: boolean;
}) {
  const { state, isPending, formProps } = useForm<InTheWay>(action);
  const t = createTranslator({ locale, messages, namespace: 'editing.archive', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const one = createTranslator({ locale, messages, namespace: 'editing.one', timeZone: 'UTC' });
  const more = failure?.detail ? failure.detail.count - failure.detail.things.length : 0;
  return (
    <form {...formProps} className={styles.stack} noValidate>
      <FormProblems state={state} words={words} labels={{ archivedReason: t('reason') }} />
      {failure?.detail ? (
        <Notice tone="warning" title={t('inTheWay')}>
          <ul>
            {failure.detail.things.map(({ kind: of, key }) => (
              <li key={`${of}/${key}`}>
                {one(of)} <Link href={deskPath(locale, 'edit', of, key)}>{key}</Link>
              </li>
            ))}
          </ul>
          {more > 0 ? <p>{t('more', { count: more })}</p> : null}
        </Notice>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="thingKind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="intent" value={isArchived ? 'unarchive' : 'archive'} />
      {isArchived ? null : (
        <TextareaField
          name="archivedReason"
          label={t('reason')}
          error={words.field(failure?.fieldErrors.archivedReason)}
          defaultValue={typed(failure?.values, 'archivedReason')}
          rows={3}
        />
      )}
      <div className={styles.actions}>
        <Button variant={isArchived ? 'secondary' : 'danger'} aria-disabled={isPending}>
          {isArchived ? t('undo') : t('button')}
        </Button>
      </div>
    </form>
  );
}
