import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { FindThingForm } from '@/components/withholding/find-thing-form';
import { textChoices } from '@/components/withholding/text-choices';
import { WithholdForm } from '@/components/withholding/withhold-form';
import { WithholdingLog } from '@/components/withholding/withholding-log';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { searchableKinds } from '@/lib/withholding/fields';
import { findThing } from '@/lib/withholding/queries/find-thing';
import { listWithholdings } from '@/lib/withholding/queries/list-withheld';
import { openDesk } from '../open-desk';
import { submitWithholding } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'withholding')('title') } : {};
}

export default async function WithholdingPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'withholding'));
  if (!viewer) return <SignedOut locale={locale} />;
  const entries = await listWithholdings(viewer);
  if (!entries) notFound();
  const query = await searchParams;
  const kind = searchableKinds.find((one) => one === query.kind) ?? 'recommendation';
  const key = typeof query.key === 'string' ? query.key.trim() : '';
  const thing = key ? await findThing(viewer, kind, key) : null;
  const t = getTranslator(locale, 'withholding');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {query.done ? <Notice isLive title={t('done')} /> : null}
      </PageHeader>
      <Section id="find" title={t('find')}>
        <FindThingForm locale={locale} kind={kind} name={key} />
        {key && !thing ? <Notice tone="warning" isLive title={t('notFound')} /> : null}
      </Section>
      {thing ? (
        <Section id="choose" title={t('choose', { key: thing.key })}>
          {thing.texts.length > 0 ? (
            <WithholdForm
              key={thing.texts.length}
              action={submitWithholding}
              locale={locale}
              messages={sliceMessages(locale, 'errors', 'withholding')}
              thing={{ kind: thing.kind, key: thing.key }}
              choices={textChoices(locale, thing)}
            />
          ) : (
            <p>{t('nothing')}</p>
          )}
        </Section>
      ) : null}
      <Section id="log" title={t('log')} lead={t('logLead')}>
        <WithholdingLog locale={locale} entries={entries} />
      </Section>
    </>
  );
}
