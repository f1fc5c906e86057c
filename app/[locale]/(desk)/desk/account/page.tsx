import type { Metadata } from 'next';
import { SignedOut } from '@/components/desk/signed-out';
import { RowForm } from '@/components/forms/row-form';
import { FactorSection } from '@/components/own-account/factor-section';
import { LanguageForm } from '@/components/own-account/language-form';
import { PasswordForm } from '@/components/own-account/password-form';
import { ProviderSection } from '@/components/own-account/provider-section';
import { SessionList } from '@/components/own-account/session-list';
import { WhoYouAre } from '@/components/own-account/who-you-are';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getOwnAccount } from '@/lib/accounts/queries';
import { getSignedIn } from '@/lib/auth/viewer';
import { settings } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { listProviders } from '@/lib/provider/queries';
import { getOwnSecondFactor } from '@/lib/second-factor/queries';
import { listSessions } from '@/lib/sessions/queries';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openDesk } from '../open-desk';
import * as actions from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'ownAccount')('title') } : {};
}

const news = [
  'language',
  'password',
  'ended',
  'others',
  'secondFactorOff',
  'providerOff',
  'providerOn',
] as const;

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'account'));
  const current = (await getSignedIn())?.sessionId ?? null;
  const account = viewer && (await getOwnAccount(viewer));
  const sessions = viewer && (await listSessions(viewer, viewer.accountId, current));
  if (!viewer || !account || !sessions) return <SignedOut locale={locale} />;
  await readTranslations(locale, viewer.voice.name);
  const factor = await getOwnSecondFactor(viewer, account.email);
  const providers = await listProviders(viewer, viewer.accountId);
  const hasProvider = Boolean(settings().provider) || providers.length > 0;
  const t = getTranslator(locale, 'ownAccount');
  const explorer = getTranslator(locale, 'explorer');
  const { saved } = await searchParams;
  const said = news.find((known) => known === saved);
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'ownAccount') };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {said ? <Notice isLive title={t(`saved.${said}`)} /> : null}
      </PageHeader>
      <Section id="who" title={t('who.title')} lead={t('who.ask')}>
        <WhoYouAre locale={locale} viewer={viewer} email={account.email} />
      </Section>
      <Section id="sessions" title={t('sessions.title')} lead={t('sessions.lead')}>
        <SessionList {...shared} sessions={sessions} end={actions.submitSessionEnd} />
        {sessions.length > 1 ? (
          <RowForm {...shared} action={actions.submitOtherSessionsEnd} fields={{}}>
            {t('sessions.endOthers')}
          </RowForm>
        ) : null}
      </Section>
      <Section
        id="password-title"
        title={t('password.title')}
        lead={account.hasPassword ? t('password.lead') : t('password.none')}
      >
        {account.hasPassword ? (
          <PasswordForm {...shared} action={actions.submitPasswordChange} email={account.email} />
        ) : null}
      </Section>
      {hasProvider ? (
        <ProviderSection
          {...{ ...shared, providers, account }}
          action={actions.submitProviderSwitch}
        />
      ) : null}
      <FactorSection locale={locale} factor={factor} />
      <Section id="views" title={explorer('views.title')} lead={explorer('views.lead')}>
        <p>
          <Link href={deskPath(locale, 'account', 'views')}>{explorer('views.manage')}</Link>
        </p>
      </Section>
      <Section id="tokens" title={t('tokens.title')} lead={t('tokens.lead')}>
        <p>
          <Link href={deskPath(locale, 'account', 'tokens')}>{t('tokens.manage')}</Link>
        </p>
      </Section>
      <Section id="language-title" title={t('language.title')}>
        <LanguageForm {...shared} action={actions.submitLanguage} chosen={account.locale} />
      </Section>
    </>
  );
}
