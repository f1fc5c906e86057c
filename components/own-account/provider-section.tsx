import { RowForm } from '@/components/forms/row-form';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { OwnAccount } from '@/lib/accounts/types';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { LinkedProvider } from '@/lib/provider/types';
import type { OwnAccountFormProps } from './form-props';

/** Through which providers somebody signs in, in words. */
export function LinkedProviders({
  locale,
  providers,
}: {
  locale: Locale;
  providers: readonly LinkedProvider[];
}) {
  const t = getTranslator(locale, 'ownAccount');
  if (providers.length === 0) return <p>{t('provider.personNone')}</p>;
  return providers.map(({ issuer, since }) => (
    <p key={issuer}>
      {t('provider.linked', {
        issuer: URL.parse(issuer)?.host ?? issuer,
        day: formatDay(locale, dayOfInstant(since, 'UTC')),
      })}
    </p>
  ));
}

/** Whether a provider lets somebody in, and the way to close or open that door. */
export function ProviderSection({
  action,
  locale,
  messages,
  providers,
  account,
}: OwnAccountFormProps & { providers: readonly LinkedProvider[]; account: OwnAccount }) {
  const t = getTranslator(locale, 'ownAccount');
  const { isProviderOff, hasPassword } = account;
  const isLinked = providers.length > 0;
  const state = isProviderOff ? 'provider.off' : 'provider.none';
  const close = isLinked ? 'provider.unlink' : 'provider.close';
  return (
    <Section id="provider" title={t('provider.title')} lead={t('provider.lead')}>
      {isLinked ? <LinkedProviders locale={locale} providers={providers} /> : <p>{t(state)}</p>}
      {hasPassword || isProviderOff ? (
        <>
          {isProviderOff ? null : <p>{t('provider.endsOthers')}</p>}
          <RowForm
            action={action}
            locale={locale}
            messages={messages}
            fields={{ isOff: String(!isProviderOff) }}
            variant={isProviderOff ? 'secondary' : 'danger'}
          >
            {t(isProviderOff ? 'provider.allow' : close)}
          </RowForm>
        </>
      ) : (
        <p>
          {t.rich('provider.passwordFirst', {
            link: (words) => <Link href={`/${locale}/password`}>{words}</Link>,
          })}
        </p>
      )}
    </Section>
  );
}
