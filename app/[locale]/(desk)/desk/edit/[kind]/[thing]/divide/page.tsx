import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DivideForm } from '@/components/editing/divide-form';
import { TaskHead } from '@/components/editing/kind-head';
import { EmptyState } from '@/components/ui/empty-state';
import { getMerge } from '@/lib/editing/queries/get-merge';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { openDesk } from '../../../../open-desk';
import { submitDivision } from './actions';

interface Props {
  params: Promise<{ locale: string; kind: string; thing: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'editing')('divide.title') } : {};
}

export default async function DividePage({ params }: Props) {
  const asked = await params;
  if (asked.kind !== 'ask') notFound();
  const key = decodeURIComponent(asked.thing);
  const path = (at: Locale, ...more: string[]) => deskPath(at, 'edit', 'ask', key, ...more);
  const { locale, viewer } = await openDesk(params, (at) => path(at, 'divide'));
  const frame = {
    action: submitDivision,
    locale,
    messages: sliceMessages(locale, 'errors', 'editing', 'desk'),
    sendId: newId(),
  };
  // Nobody is signed in any more: what was typed is all there is to show.
  if (!viewer) return <DivideForm {...frame} from={null} moving={[]} />;
  const found = await getMerge(viewer, key, '');
  if (!found) notFound();
  const { from, moving } = found;
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <TaskHead
        locale={locale}
        kind="ask"
        task={t('divide.title')}
        thing={from}
        lead={t('divide.lead')}
      />
      {moving.length < 2 ? (
        <EmptyState title={t('divide.tooFew')} />
      ) : (
        <DivideForm key={from.version} {...frame} from={from} moving={moving} />
      )}
    </>
  );
}
