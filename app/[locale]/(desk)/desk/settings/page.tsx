import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SettingsForm } from '@/components/account/settings-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { canChangeSettings } from '@/lib/accounts/policy';
import { listCountries } from '@/lib/countries/queries';
import { collatorOf } from '@/lib/i18n/collation';
import { countryName } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { openedSettings } from '@/lib/presence/presence';
import { settingsTexts } from '@/lib/settings/merge';
import { getSettings } from '@/lib/settings/queries';
import { openDesk } from '../open-desk';
import { WhoElse } from '../who-else';
import { submitSettings } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'account')('settings.title') } : {};
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'settings'));
  if (viewer && !canChangeSettings(viewer)) notFound();
  const t = getTranslator(locale, 'account');
  const { saved } = await searchParams;
  const countries = await listCountries();
  const { defaultCountryCode, ...others } = await getSettings();
  const code = defaultCountryCode ?? countries[0]?.code ?? '';
  const settings = settingsTexts({ ...others, defaultCountryCode: code });
  return (
    <>
      <PageHeader title={t('settings.title')}>
        {saved ? <Notice isLive title={t('settings.saved')} /> : null}
        {viewer ? <WhoElse viewer={viewer} locale={locale} opened={openedSettings} /> : null}
      </PageHeader>
      <SettingsForm
        action={submitSettings}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'account')}
        settings={settings}
        countries={countries
          .map(({ code }) => ({ value: code, label: countryName(locale, code) }))
          .sort((one, other) => collatorOf(locale).compare(one.label, other.label))}
      />
    </>
  );
}
