import { RowForm } from '@/components/forms/row-form';
import { Section } from '@/components/ui/section';
import { getTranslator } from '@/lib/i18n/translator';
import type { OwnAccountFormProps } from './form-props';

/** Whether somebody signs in by two steps, and the way out for who has lost the second. */
export function PersonFactor({
  action,
  locale,
  messages,
  accountId,
  hasFactor,
}: OwnAccountFormProps & { accountId: string; hasFactor: boolean }) {
  const t = getTranslator(locale, 'ownAccount');
  return (
    <Section
      id="second-factor"
      title={t('factor.person')}
      lead={t(hasFactor ? 'factor.personOn' : 'factor.personOff')}
    >
      {hasFactor ? (
        <>
          <p>{t('factor.removeLead')}</p>
          <RowForm
            locale={locale}
            messages={messages}
            action={action}
            fields={{ accountId }}
            variant="danger"
          >
            {t('factor.remove')}
          </RowForm>
        </>
      ) : null}
    </Section>
  );
}
