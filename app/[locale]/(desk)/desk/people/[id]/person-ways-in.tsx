import { PersonFactor } from '@/components/own-account/person-factor';
import { ResetLinkForm } from '@/components/own-account/reset-link-form';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { hasSecondFactor } from '@/lib/second-factor/queries';
import * as actions from './actions';

/**
 * Helps somebody else who cannot get in. One's own password and second factor are changed on one's own page, with the
 * present ones: an unattended screen must not give an account away.
 */
export async function PersonWaysIn({
  locale,
  viewer,
  id,
  isDisabled,
}: {
  locale: Locale;
  viewer: Viewer;
  id: string;
  isDisabled: boolean;
}) {
  if (viewer.accountId === id) return null;
  const t = getTranslator(locale, 'ownAccount');
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'ownAccount', 'account') };
  return (
    <>
      {isDisabled ? null : (
        <Section id="reset" title={t('reset.title')} lead={t('reset.personLead')}>
          <ResetLinkForm {...shared} action={actions.submitResetLink} accountId={id} />
        </Section>
      )}
      <PersonFactor
        {...shared}
        action={actions.submitSecondFactorRemoval}
        accountId={id}
        hasFactor={(await hasSecondFactor(viewer, id)) === true}
      />
    </>
  );
}
