'use client';

import { createTranslator } from 'use-intl/core';
import { StatusMark } from '@/components/status/status-mark';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { DraftConflict, DraftField, FieldComment } from '@/lib/assessments/types';
import { confidences } from '@/lib/evidence/schema';
import { type FormValues, typed } from '@/lib/forms/state';
import { statuses } from '@/lib/status/scale';
import { CommentTexts } from './comment-texts';
import { OtherVersion } from './other-version';
import styles from './progress-fields.module.css';
import type { ProgressFormProps } from './progress-form';

/** Whose voice, which status, since when, why and how sure. */
export function ProgressFields(
  props: Pick<ProgressFormProps, 'locale' | 'messages' | 'kind' | 'initial' | 'voices'> & {
    recommendation: Pick<ProgressFormProps['recommendation'], 'madeOn' | 'today'>;
    values: FormValues | undefined;
    conflict: DraftConflict | undefined;
    /** What was said of the fields and is not dealt with. */
    comments?: readonly FieldComment[];
    error: (name: string) => string | undefined;
  },
) {
  const { locale, messages, kind, initial, voices, values, error, recommendation } = props;
  const t = createTranslator({ locale, messages, namespace: 'desk.progress', timeZone: 'UTC' });
  const words = createTranslator({ locale, messages, namespace: 'status', timeZone: 'UTC' });
  const value = (name: Exclude<DraftField, 'evidence'>) => typed(values, name, initial[name] ?? '');
  const other = (field: DraftField) => (
    <>
      <CommentTexts
        comments={(props.comments ?? []).filter((comment) => comment.field === field)}
        locale={locale}
        messages={messages}
      />
      <OtherVersion
        field={field}
        conflict={props.conflict}
        values={values}
        locale={locale}
        messages={messages}
        voices={voices}
      />
    </>
  );
  const own = voices[0];
  const isFixedVoice = kind !== 'ASSESSMENT' || voices.length < 2;
  const mayAttribute = voices.length > 1;
  const isAttributed = own ? value('voiceId') !== own.id : value('attributedFrom') !== '';
  const isWithdrawal = kind === 'WITHDRAWAL';
  return (
    <>
      {isFixedVoice ? (
        <input type="hidden" name="voiceId" value={value('voiceId')} />
      ) : (
        <div>
          <SelectField
            name="voiceId"
            label={t('voice')}
            hint={t('voiceHint')}
            error={error('voiceId')}
            defaultValue={value('voiceId')}
            options={voices.map((voice) => ({
              value: voice.id,
              label: voice === own ? t('voiceOwn', { name: voice.name }) : voice.name,
            }))}
          />
          {other('voiceId')}
        </div>
      )}
      {(mayAttribute && !isFixedVoice) || isAttributed ? (
        <div className={isFixedVoice ? undefined : styles.attributed}>
          <TextField
            name="attributedFrom"
            label={t('attributedFrom')}
            hint={t('attributedHint')}
            error={error('attributedFrom')}
            defaultValue={value('attributedFrom')}
          />
          {other('attributedFrom')}
        </div>
      ) : null}
      {isWithdrawal ? null : (
        <>
          <div>
            <ChoiceGroup
              kind="radio"
              name="status"
              label={t('status')}
              error={error('status')}
              selected={value('status') || isAttributed ? [value('status')] : []}
              choices={[
                ...statuses
                  .filter((status) => status !== 'NOT_ASSESSED')
                  .map((status) => ({
                    value: status,
                    label: (
                      <span className={styles.status}>
                        <StatusMark status={status} size={18} />
                        {words(`name.${status}`)}
                      </span>
                    ),
                    hint: words(`definition.${status}`),
                  })),
                ...((mayAttribute && !isFixedVoice) || isAttributed
                  ? [{ value: '', label: t('noStatusGiven') }]
                  : []),
              ]}
            />
            {other('status')}
          </div>
          <div>
            <TextareaField
              name="lookedAt"
              label={t('lookedAt')}
              hint={t('lookedHint')}
              error={error('lookedAt')}
              defaultValue={value('lookedAt')}
              rows={2}
            />
            {other('lookedAt')}
          </div>
          <div>
            <TextField
              type="date"
              name="effectiveOn"
              label={t('effectiveOn')}
              hint={t('effectiveHint')}
              error={error('effectiveOn')}
              defaultValue={value('effectiveOn')}
              min={recommendation.madeOn}
              max={recommendation.today}
            />
            {other('effectiveOn')}
          </div>
        </>
      )}
      <div>
        <TextareaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={error('reason')}
          defaultValue={value('reason')}
          rows={6}
        />
        {other('reason')}
      </div>
      {isWithdrawal ? null : (
        <>
          <div>
            <SelectField
              name="confidence"
              label={t('confidence')}
              error={error('confidence')}
              defaultValue={value('confidence')}
              empty={t('choose')}
              options={confidences.map((name) => ({
                value: name,
                label: words(`confidence.${name}`),
              }))}
            />
            {other('confidence')}
          </div>
          <div>
            <TextField
              type="date"
              name="verifiedOn"
              label={t('verifiedOn')}
              error={error('verifiedOn')}
              defaultValue={value('verifiedOn')}
              max={recommendation.today}
            />
            {other('verifiedOn')}
          </div>
        </>
      )}
    </>
  );
}
