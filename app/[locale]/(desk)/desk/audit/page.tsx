import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditForm } from '@/components/audit/audit-form';
import { EventList } from '@/components/audit/event-list';
import { TakeEvents } from '@/components/audit/take-events';
import { SignedOut } from '@/components/desk/signed-out';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { readsEveryVoice } from '@/lib/audit/policy';
import { listActors, listEvents } from '@/lib/audit/queries/list-events';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../open-desk';
import { openAudit } from './open-audit';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'audit')('title') } : {};
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'audit'));
  if (!viewer) return <SignedOut locale={locale} />;
  const { search, after, timeZone } = await openAudit(await searchParams);
  const page = await listEvents(viewer, search, timeZone, after);
  const actors = await listActors(viewer);
  if (!page || !actors) notFound();
  const t = getTranslator(locale, 'audit');
  const at = (query: Record<string, string>) =>
    `${deskPath(locale, 'audit')}${queryString({ ...search, ...query })}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            <p>{t('lead')}</p>
            {readsEveryVoice(viewer) ? null : <p>{t('ownVoice')}</p>}
          </>
        }
      />
      <AuditForm locale={locale} search={search} actors={actors} />
      <Section id="events" title={t('found')}>
        {page.events.length === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneHint')}</p>
          </EmptyState>
        ) : (
          <EventList events={page.events} reading={{ locale, timeZone, names: page.names }} />
        )}
        <p>
          {page.next ? (
            <Link href={at({ after: page.next })} rel="next">
              {t('older')}
            </Link>
          ) : null}{' '}
          {after ? <Link href={at({})}>{t('newest')}</Link> : null}
        </p>
      </Section>
      <TakeEvents locale={locale} search={search} />
    </>
  );
}
