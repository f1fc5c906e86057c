import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { OutboxList } from '@/components/jobs/outbox-list';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { canSendMail, listOutbox, mailsPerPage } from '@/lib/mail/queries';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'jobs')('outbox.title') } : {};
}

export default async function OutboxPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'outbox'));
  if (!viewer) return <SignedOut locale={locale} />;
  const page = Math.max(1, Math.trunc(Number((await searchParams).page)) || 1);
  const outbox = await listOutbox(viewer, page);
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
      <Pagination
        locale={locale}
        current={page}
        last={Math.ceil(outbox.count / mailsPerPage)}
        href={(to) => `${deskPath(locale, 'outbox')}${queryString({ page: to })}`}
      />
    </>
  );
}
