import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditForm } from '@/components/editing/edit-form';
import { KindHead } from '@/components/editing/kind-head';
import { editableKind } from '@/lib/editing/registry';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../../../open-desk';
import { submitEdit } from '../../actions';
import { type EditQuery, emptyForm, openNew } from '../../open-edit';

interface Props {
  params: Promise<{ locale: string; kind: string }>;
  searchParams: Promise<EditQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind: name } = await params;
  const kind = editableKind(name);
  if (!isLocale(locale) || !kind) return {};
  return { title: getTranslator(locale, 'editing')(`new.${kind.kind}`) };
}

export default async function NewThingPage({ params, searchParams }: Props) {
  const kind = editableKind((await params).kind);
  if (!kind) notFound();
  const path = (at: Locale) => deskPath(at, 'edit', kind.kind, 'new');
  const { locale, viewer } = await openDesk(params, path);
  const form = viewer
    ? await openNew(viewer, locale, kind, await searchParams)
    : emptyForm(locale, kind);
  if (!form) notFound();
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <KindHead locale={locale} kind={kind.kind} title={t(`new.${kind.kind}`)} />
      <EditForm {...form} action={submitEdit} />
    </>
  );
}
