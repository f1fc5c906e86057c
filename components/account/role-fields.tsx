'use client';

import { createTranslator } from 'use-intl/core';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import { roles } from '@/lib/accounts/schema';
import type { VoiceChoice } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** In which role and in which voice somebody writes. */
export function RoleFields({
  locale,
  messages,
  voices,
  idPrefix,
  role,
  voiceId,
  error,
}: {
  locale: Locale;
  messages: Pick<Messages, 'account'>;
  voices: readonly VoiceChoice[];
  /** Several such forms stand on one page. */
  idPrefix: string;
  role: string;
  voiceId: string;
  error: (name: string) => string | undefined;
}) {
  const t = createTranslator({ locale, messages, namespace: 'account', timeZone: 'UTC' });
  return (
    <>
      <ChoiceGroup
        kind="radio"
        id={`${idPrefix}role`}
        name="role"
        label={t('role.label')}
        selected={[role]}
        error={error('role')}
        choices={roles.map((value) => ({
          value,
          label: t(`role.${value}`),
          hint: t(`roleHint.${value}`),
        }))}
      />
      <SelectField
        id={`${idPrefix}voiceId`}
        name="voiceId"
        label={t('voice')}
        defaultValue={voiceId}
        error={error('voiceId')}
        options={voices.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
