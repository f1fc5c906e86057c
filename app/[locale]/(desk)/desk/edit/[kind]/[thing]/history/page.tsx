import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignedOut } from '@/components/desk/signed-out';
import { HistoryList } from '@/components/editing/history-list';
import { KindHead } from '@/components/editing/kind-head';
import { getHistory } from '@/lib/editing/queries/list-history';
import { editableKind } from '@/lib/editing/registry';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../../../../open-desk';

interface Props {
  params: Promise<{ locale: string; kind: string; thing: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, thing } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, 'editing');
  return { title: `${decodeURIComponent(thing)}: ${t('history.title')}` };
}

export default async function HistoryPage({ params }: Props) {
  const asked = await params;
  const kind = editableKind(asked.kind);
  if (!kind) notFound();
  const key = decodeURIComponent(asked.thing);
  const path = (at: Locale) => deskPath(at, 'edit', kind.kind, key, 'history');
  const { locale, viewer } = await openDesk(params, path);
  if (!viewer) return <SignedOut locale={locale} />;
  const found = await getHistory(viewer, kind, key);
  if (!found) notFound();
  const t = getTranslator(locale, 'editing');
  const { thing } = found;
  return (
    <>
      <KindHead
        locale={locale}
        kind={kind.kind}
        thing={thing}
        eyebrow={`${t(`one.${kind.kind}`)} ${thing.key}`}
        title={t('history.title')}
        lead={t('history.lead')}
      />
      <HistoryList locale={locale} kind={kind} {...found} timeZone="UTC" />
    </>
  );
}
