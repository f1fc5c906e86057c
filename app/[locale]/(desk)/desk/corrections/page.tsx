import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionForm } from '@/components/corrections/correction-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { canPublishCorrection } from '@/lib/corrections/policy';
import { getDefaultCountryCode } from '@/lib/countries/queries';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, pagePath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getSuggestion } from '@/lib/suggestions/queries/get-suggestion';
import { openDesk } from '../open-desk';
import { submitCorrection } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'corrections')('publish') } : {};
}

export default async function PublishCorrectionPage({ params, searchParams }: Props) {
  const { suggestion, published } = await searchParams;
  const asked = typeof suggestion === 'string' ? suggestion : '';
  const { locale, viewer } = await openDesk(params, (at) => {
    const path = deskPath(at, 'corrections');
    return asked ? `${path}?suggestion=${encodeURIComponent(asked)}` : path;
  });
  if (viewer && !canPublishCorrection(viewer)) notFound();
  const t = getTranslator(locale, 'corrections');
  const report = viewer && asked ? await getSuggestion(viewer, asked) : null;
  const from = report?.state === 'NEW' ? report : null;
  const country = from?.countryCode ?? (await getDefaultCountryCode()) ?? 'kz';
  return (
    <>
      <PageHeader title={t('publish')} lead={<p>{t('publishLead')}</p>}>
        {published ? (
          <Notice isLive title={t('published')}>
            <Link href={pagePath({ locale, country }, 'corrections')}>{t('see')}</Link>
          </Notice>
        ) : null}
      </PageHeader>
      <CorrectionForm
        action={submitCorrection}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'corrections')}
        country={country}
        about={from?.reference ?? ''}
        suggestion={from?.id ?? ''}
        keepUnder={`${viewer?.accountId ?? ''}.correction.${from?.id ?? ''}`}
      />
    </>
  );
}
