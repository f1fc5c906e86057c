import type { Metadata } from 'next';
import { SignedOut } from '@/components/desk/signed-out';
import { RowForm } from '@/components/forms/row-form';
import { ChoicesForm } from '@/components/notices/choices-form';
import { NoticeList } from '@/components/notices/notice-list';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { canSendMail } from '@/lib/mail/queries';
import { getOwnChoices } from '@/lib/notices/queries/list-choices';
import { listNotices } from '@/lib/notices/queries/list-notices';
import { openDesk } from '../open-desk';
import { submitNoticeChoices, submitNoticesRead } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'notices')('title') } : {};
}

export default async function NoticesPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'notices'));
  if (!viewer) return <SignedOut locale={locale} />;
  const until = new Date().toISOString();
  const [groups, choices] = await Promise.all([listNotices(viewer), getOwnChoices(viewer)]);
  const t = getTranslator(locale, 'notices');
  const query = await searchParams;
  const hasUnread = groups.some(({ notices }) => notices.some(({ isRead }) => !isRead));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {query.saved ? <Notice isLive title={t('saved')} /> : null}
        {query.read ? <Notice isLive title={t('nowRead')} /> : null}
      </PageHeader>
      <Section id="list" title={t('list')}>
        <NoticeList locale={locale} groups={groups} />
        {hasUnread ? (
          <RowForm
            locale={locale}
            messages={sliceMessages(locale, 'errors', 'account')}
            action={submitNoticesRead}
            fields={{ until }}
          >
            {t('markRead')}
          </RowForm>
        ) : null}
      </Section>
      <Section
        id="choices"
        title={t('choices')}
        lead={canSendMail() ? t('choicesLead') : t('noServer')}
      >
        <ChoicesForm
          action={submitNoticeChoices}
          locale={locale}
          messages={sliceMessages(locale, 'errors', 'notices')}
          choices={choices}
        />
      </Section>
    </>
  );
}
