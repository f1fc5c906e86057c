import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { OutboxList } from '@/components/jobs/outbox-list';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { canSendMail, listOutbox } from '@/lib/mail/queries';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'jobs')('outbox.title') } : {};
}

export default async function OutboxPage({ params }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'outbox'));
  if (!viewer) return <SignedOut locale={locale} />;
  const outbox = await listOutbox(viewer);
  if (!outbox) notFound();
  const t = getTranslator(locale, 'jobs');
  return (
    <>
      <PageHeader title={t('outbox.title')} lead={t('outbox.lead')}>
        {canSendMail() ? null : (
          <Notice tone="warning" title={t('outbox.noServer')}>
            <p>{t('outbox.noServerHint')}</p>
          </Notice>
        )}
      </PageHeader>
      <OutboxList locale={locale} mails={outbox.mails} />
    </>
  );
}
