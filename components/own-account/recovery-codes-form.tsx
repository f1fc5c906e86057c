'use client';

import { createTranslator } from 'use-intl/core';
import { CopyButton } from '@/components/account/copy-button';
import { FormProblems } from '@/components/forms/form-problems';
import styles from '@/components/forms/form-stack.module.css';
import { formWords } from '@/components/forms/form-words';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { FormState } from '@/lib/forms/state';
import { CodeField } from './code-field';
import type { OwnAccountFormProps } from './form-props';
import list from './recovery-codes.module.css';

type CodesState = FormState<never, string[]>;

/** Asks for a code of the app and shows, this once, the recovery codes that it earns. */
export function RecoveryCodesForm({
  action,
  locale,
  messages,
  purpose,
  isOffered,
  next,
}: Omit<OwnAccountFormProps, 'action'> & {
  action: (state: CodesState, data: FormData) => Promise<CodesState>;
  purpose: 'confirm' | 'renew';
  /** Whether there is something to ask for; an answer is shown either way. */
  isOffered: boolean;
  /** Where to go once the codes are written down. */
  next: string;
}) {
  const { state, isPending, formProps } = useForm<never, string[]>(action);
  const t = createTranslator({ locale, messages, namespace: 'ownAccount', timeZone: 'UTC' });
  const words = formWords(locale, messages);
  const failure = state && !state.ok ? state : null;
  const codes = state?.ok ? (state.shown ?? []) : [];
  if (codes.length > 0) {
    return (
      <Notice tone="warning" isLive title={t('factor.codesTitle')}>
        <p>{t('factor.codesLead')}</p>
        <ul className={list.codes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} label={t('factor.copy')} done={t('factor.copied')} />
        <p>
          <a href={next}>{t('factor.goOn')}</a>
        </p>
      </Notice>
    );
  }
  if (!isOffered) return null;
  return (
    <Section
      id={`${purpose}-title`}
      title={t(`factor.${purpose}Title`)}
      lead={t(`factor.${purpose}Lead`)}
    >
      <form {...formProps} className={styles.stack} noValidate>
        <FormProblems state={state} words={words} labels={{ code: t('code.label') }} />
        <input type="hidden" name="locale" value={locale} />
        <CodeField
          label={t('code.label')}
          hint={t(purpose === 'confirm' ? 'factor.firstHint' : 'code.hint')}
          error={words.field(failure?.fieldErrors.code)}
        />
        <div className={styles.actions}>
          <Button
            variant={purpose === 'confirm' ? 'primary' : 'secondary'}
            aria-disabled={isPending}
          >
            {t(`factor.${purpose}`)}
          </Button>
        </div>
      </form>
    </Section>
  );
}
