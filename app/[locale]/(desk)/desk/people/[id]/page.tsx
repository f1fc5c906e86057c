import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonForm } from '@/components/account/person-form';
import { SignedOut } from '@/components/desk/signed-out';
import { RowForm } from '@/components/forms/row-form';
import { LinkedProviders } from '@/components/own-account/provider-section';
import { SessionList } from '@/components/own-account/session-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { canChangeEmails } from '@/lib/accounts/policy';
import { getPerson } from '@/lib/accounts/queries';
import { getSignedIn } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { listProviders } from '@/lib/provider/queries';
import { listSessions } from '@/lib/sessions/queries';
import { openDesk } from '../../open-desk';
import * as actions from './actions';
import { PersonTokens } from './person-tokens';
import { PersonWaysIn } from './person-ways-in';

interface Props {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'ownAccount')('person.manage') } : {};
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'people', id));
  if (!viewer) return <SignedOut locale={locale} />;
  const person = await getPerson(viewer, id);
  const current = (await getSignedIn())?.sessionId ?? null;
  const sessions = person && (await listSessions(viewer, id, current));
  if (!person || !sessions) notFound();
  const t = getTranslator(locale, 'ownAccount');
  const account = getTranslator(locale, 'account');
  const { ended, removed, saved } = await searchParams;
  const providers = await listProviders(viewer, id);
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'ownAccount', 'account') };
  return (
    <>
      <PageHeader
        title={person.name ?? account('people.anonymised')}
        lead={`${account(`role.${person.role}`)} · ${person.voiceName}`}
      >
        {saved ? <Notice isLive title={account('person.saved')} /> : null}
        {ended ? <Notice isLive title={t('person.ended')} /> : null}
        {removed ? <Notice isLive title={t('factor.removed')} /> : null}
        <p>
          <Link href={deskPath(locale, 'people')}>{t('person.back')}</Link>
        </p>
      </PageHeader>
      {person.email ? (
        <Section id="who" title={account('person.title')} lead={account('person.lead')}>
          <PersonForm
            {...shared}
            key={`${person.name} ${person.email}`}
            action={actions.submitPersonChange}
            isEmailOpen={canChangeEmails(viewer)}
            person={{ id, name: person.name ?? '', email: person.email }}
          />
        </Section>
      ) : null}
      <Section id="sessions" title={t('person.sessions')} lead={t('person.sessionsLead')}>
        <SessionList
          {...shared}
          sessions={sessions}
          end={actions.submitPersonSessionEnd}
          fields={{ accountId: id }}
        />
        {sessions.length > 0 ? (
          <RowForm
            {...shared}
            action={actions.submitPersonSessionsEnd}
            fields={{ accountId: id }}
            variant="danger"
          >
            {t('person.endAll')}
          </RowForm>
        ) : null}
      </Section>
      <PersonTokens locale={locale} viewer={viewer} accountId={id} />
      <Section id="provider" title={t('provider.title')}>
        <LinkedProviders locale={locale} providers={providers} />
      </Section>
      <PersonWaysIn locale={locale} viewer={viewer} id={id} isDisabled={person.isDisabled} />
    </>
  );
}
