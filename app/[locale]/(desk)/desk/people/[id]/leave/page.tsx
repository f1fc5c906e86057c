import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { LeavingFacts } from '@/components/leaving/leaving-facts';
import { LeavingForm } from '@/components/leaving/leaving-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { isId } from '@/lib/identity/ids';
import { getLeaving } from '@/lib/leaving/queries';
import { openDesk } from '../../../open-desk';
import { submitLeaving } from './actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'leaving')('title') } : {};
}

export default async function LeavingPage({ params }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'people', id, 'leave'));
  if (!viewer) return <SignedOut locale={locale} />;
  const leaving = isId(id) ? await getLeaving(viewer, id) : null;
  if (!leaving) notFound();
  const t = getTranslator(locale, 'leaving');
  const people = getTranslator(locale, 'account')('people.title');
  const needsSuccessor = leaving.drafts.length > 0;
  const isStuck = needsSuccessor && leaving.successors.length === 0;
  return (
    <>
      <Breadcrumbs locale={locale} crumbs={[{ label: people, href: deskPath(locale, 'people') }]} />
      <PageHeader title={t('heading', { name: leaving.name })} lead={<p>{t('lead')}</p>} />
      <LeavingFacts locale={locale} leaving={leaving} />
      {leaving.isLastAdministrator || isStuck ? (
        <Notice title={t(isStuck ? 'nobody' : 'last')} />
      ) : (
        <LeavingForm
          action={submitLeaving}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'leaving', 'account')}
          leaving={leaving}
        />
      )}
    </>
  );
}
