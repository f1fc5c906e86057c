import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TaskHead } from '@/components/editing/kind-head';
import { SplitForm } from '@/components/editing/split-form';
import { SubPointList } from '@/components/editing/sub-point-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { getThing } from '@/lib/editing/queries/get-thing';
import { listSubPoints } from '@/lib/editing/queries/list-sub-points';
import { editableKinds } from '@/lib/editing/registry';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { openDesk } from '../../../../open-desk';
import { submitSplit } from './actions';

interface Props {
  params: Promise<{ locale: string; kind: string; thing: string }>;
  searchParams: Promise<{ added?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, thing } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: `${decodeURIComponent(thing)}: ${getTranslator(locale, 'editing')('form.subPoint')}`,
  };
}

export default async function SplitPage({ params, searchParams }: Props) {
  const asked = await params;
  const key = decodeURIComponent(asked.thing);
  if (asked.kind !== 'recommendation') notFound();
  const path = (at: Locale, ...more: string[]) =>
    deskPath(at, 'edit', 'recommendation', key, ...more);
  const { locale, viewer } = await openDesk(params, (at) => path(at, 'split'));
  const frame = {
    locale,
    action: submitSplit,
    messages: sliceMessages(locale, 'errors', 'editing', 'desk'),
    sendId: newId(),
  };
  if (!viewer) return <SplitForm {...frame} parent={null} />;
  const found = await getThing(viewer, editableKinds.recommendation, key);
  if (!found || found.thing.archived) notFound();
  const { thing } = found;
  const { points, next } = await listSubPoints(viewer, thing);
  const added = Number((await searchParams).added) || 0;
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <TaskHead
        locale={locale}
        kind="recommendation"
        task={t('form.subPoint')}
        thing={thing}
        lead={t('split.lead', { first: next })}
      >
        <p>
          <Link
            href={`${deskPath(locale, 'edit', 'recommendation', 'new')}${queryString({ parent: thing.key })}`}
          >
            {t('split.one')}
          </Link>
        </p>
        {added > 0 ? <Notice isLive title={t('split.added', { count: added })} /> : null}
      </TaskHead>
      <SubPointList locale={locale} points={points} />
      <Section id="new-points" title={t('split.button')}>
        <SplitForm key={thing.version} {...frame} parent={thing} />
      </Section>
    </>
  );
}
