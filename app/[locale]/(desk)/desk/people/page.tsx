import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InvitationList } from '@/components/account/invitation-list';
import { InviteForm } from '@/components/account/invite-form';
import { PeopleList } from '@/components/account/people-list';
import { PeopleNews, readNews } from '@/components/account/people-news';
import { SignedOut } from '@/components/desk/signed-out';
import { SecondFactorRolesForm } from '@/components/own-account/second-factor-roles-form';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { canChangeSettings } from '@/lib/accounts/policy';
import {
  getPerson,
  listManagedVoices,
  listOpenInvitations,
  listPeople,
} from '@/lib/accounts/queries';
import { readListQuery } from '@/lib/desk/list-query';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { listSecondFactorRoles } from '@/lib/second-factor/queries';
import { openDesk } from '../open-desk';
import { voicesInOrder } from '../voices-in-order';
import * as actions from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = (at: Locale) => deskPath(at, 'people');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'account')('people.title') } : {};
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, path);
  if (!viewer) return <SignedOut locale={locale} />;
  const query = await searchParams;
  const { words, page } = readListQuery(query);
  const list = await listPeople(viewer, { locale, words, page });
  const invitations = await listOpenInvitations(viewer);
  if (!list || !invitations) notFound();
  const t = getTranslator(locale, 'account');
  const own = getTranslator(locale, 'ownAccount');
  const voices = await voicesInOrder(locale, await listManagedVoices(viewer));
  const news = readNews(query);
  const person = news && (await getPerson(viewer, news.about));
  const roles = await listSecondFactorRoles();
  const shared = {
    locale,
    messages: sliceMessages(locale, 'errors', 'account', 'ownAccount'),
    voices,
  };
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.lead')}>
        {person ? <PeopleNews locale={locale} news={news.news} person={person} /> : null}
        {query.withdrawn ? <Notice isLive title={t('people.withdrawn')} /> : null}
        {query.left ? <Notice isLive title={getTranslator(locale, 'leaving')('done')} /> : null}
        <p>
          <a className={buttonClass('secondary')} href="#invite">
            {t('people.invite')}
          </a>
        </p>
        {query.required ? <Notice isLive title={own('factor.rolesSaved')} /> : null}
      </PageHeader>
      <Section id="people" title={t('people.table')}>
        <PeopleList
          {...shared}
          {...list}
          viewerId={viewer.accountId}
          words={words}
          change={actions.submitAccountChange}
          flip={actions.submitAccountSwitch}
        />
      </Section>
      <Section id="invite" title={t('people.invite')} lead={t('people.inviteLead')}>
        <InviteForm
          {...shared}
          action={actions.submitInvite}
          openIds={invitations.map(({ id }) => id)}
        />
        <InvitationList
          {...shared}
          invitations={invitations}
          withdraw={actions.submitInvitationWithdrawal}
          again={actions.submitInvitationAgain}
        />
      </Section>
      {canChangeSettings(viewer) ? (
        <Section id="second-factor" title={own('factor.rolesTitle')} lead={own('factor.rolesLead')}>
          <SecondFactorRolesForm
            {...shared}
            key={roles.join()}
            action={actions.submitSecondFactorRoles}
            selected={roles}
          />
        </Section>
      ) : null}
    </>
  );
}
