import type { Metadata } from 'next';
import { SignedOut } from '@/components/desk/signed-out';
import { CodeActionForm } from '@/components/own-account/code-action-form';
import { QrCode } from '@/components/own-account/qr-code';
import { RecoveryCodesForm } from '@/components/own-account/recovery-codes-form';
import { SecondFactorBeginForm } from '@/components/own-account/second-factor-begin-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getOwnAccount } from '@/lib/accounts/queries';
import { getSignedIn } from '@/lib/auth/viewer';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getOwnSecondFactor } from '@/lib/second-factor/queries';
import { openOwnAccount } from '../open-own-account';
import * as actions from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'ownAccount')('factor.title') } : {};
}

export default async function SecondFactorPage({ params }: Props) {
  const { locale } = await openOwnAccount(params, (at) => deskPath(at, 'account', 'second-factor'));
  const signedIn = await getSignedIn();
  const account = signedIn && (await getOwnAccount(signedIn.viewer));
  if (!signedIn || !account) return <SignedOut locale={locale} />;
  const factor = await getOwnSecondFactor(signedIn.viewer, account.email);
  const t = getTranslator(locale, 'ownAccount');
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'ownAccount') };
  const isOn = factor.state === 'on';
  return (
    <>
      <PageHeader title={t('factor.title')} lead={t('factor.lead')}>
        {signedIn.owesSecondFactor ? (
          <Notice tone="warning" isLive title={t('factor.needed')} />
        ) : null}
        {isOn ? (
          <Notice
            title={t('factor.on', {
              day: formatDay(locale, dayOfInstant(factor.since, 'UTC')),
              count: factor.codesLeft,
            })}
          />
        ) : null}
      </PageHeader>
      {factor.state === 'off' ? (
        <SecondFactorBeginForm
          {...shared}
          action={actions.submitSecondFactorBegin}
          hasPassword={account.hasPassword}
        />
      ) : null}
      {factor.state === 'begun' ? (
        <Section id="scan" title={t('factor.scan')} lead={t('factor.scanLead')}>
          <QrCode text={factor.address} label={t('factor.qr')} />
          <p>
            {t('factor.byHand')} <code>{factor.text}</code>
          </p>
        </Section>
      ) : null}
      {/* Stays in its place once it is on: the answer of the form that turned it on is shown in it. */}
      <RecoveryCodesForm
        {...shared}
        key="confirm"
        purpose="confirm"
        action={actions.submitSecondFactorConfirm}
        isOffered={factor.state === 'begun'}
        next={deskPath(locale)}
      />
      <RecoveryCodesForm
        {...shared}
        key="renew"
        purpose="renew"
        action={actions.submitRecoveryCodes}
        isOffered={isOn}
        next={deskPath(locale, 'account')}
      />
      {isOn ? <CodeActionForm {...shared} action={actions.submitSecondFactorOff} /> : null}
    </>
  );
}
