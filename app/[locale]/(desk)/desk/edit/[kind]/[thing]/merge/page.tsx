import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { TaskHead } from '@/components/editing/kind-head';
import { MergeForm } from '@/components/editing/merge-form';
import { MergePreview } from '@/components/editing/merge-preview';
import { getMerge } from '@/lib/editing/queries/get-merge';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../../../../open-desk';
import { submitMerge } from './actions';

interface Props {
  params: Promise<{ locale: string; kind: string; thing: string }>;
  searchParams: Promise<{ into?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'editing')('merge.title') } : {};
}

export default async function MergePage({ params, searchParams }: Props) {
  const asked = await params;
  if (asked.kind !== 'ask') notFound();
  const key = decodeURIComponent(asked.thing);
  const path = (at: Locale, ...more: string[]) => deskPath(at, 'edit', 'ask', key, ...more);
  const { locale, viewer } = await openDesk(params, (at) => path(at, 'merge'));
  if (!viewer) return <SignedOut locale={locale} />;
  const { into } = await searchParams;
  const merge = await getMerge(viewer, key, typeof into === 'string' ? into : '');
  if (!merge) notFound();
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <TaskHead
        locale={locale}
        kind="ask"
        task={t('merge.title')}
        thing={merge.from}
        lead={t('merge.lead')}
      />
      <MergePreview locale={locale} merge={merge}>
        {merge.into ? (
          <MergeForm
            action={submitMerge}
            locale={locale}
            messages={sliceMessages(locale, 'errors', 'editing', 'desk')}
            from={merge.from}
            into={merge.into}
          />
        ) : null}
      </MergePreview>
    </>
  );
}
