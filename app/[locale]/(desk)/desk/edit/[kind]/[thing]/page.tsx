import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveForm } from '@/components/editing/archive-form';
import { EditForm } from '@/components/editing/edit-form';
import { EditHead } from '@/components/editing/edit-head';
import { EditNews } from '@/components/editing/edit-news';
import { Section } from '@/components/ui/section';
import { editableKind } from '@/lib/editing/registry';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { openDesk } from '../../../open-desk';
import { WhoElse } from '../../../who-else';
import { submitArchiving, submitEdit } from '../../actions';
import { type EditQuery, emptyForm, openEdit } from '../../open-edit';

interface Props {
  params: Promise<{ locale: string; kind: string; thing: string }>;
  searchParams: Promise<EditQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind: name, thing } = await params;
  const kind = editableKind(name);
  if (!isLocale(locale) || !kind) return {};
  return { title: `${decodeURIComponent(thing)}: ${getTranslator(locale, 'editing')('title')}` };
}

export default async function EditThingPage({ params, searchParams }: Props) {
  const asked = await params;
  const kind = editableKind(asked.kind);
  if (!kind) notFound();
  const idOrKey = decodeURIComponent(asked.thing);
  const path = (at: Locale) => deskPath(at, 'edit', kind.kind, idOrKey);
  const { locale, viewer } = await openDesk(params, path);
  if (!viewer) return <EditForm {...emptyForm(locale, kind)} action={submitEdit} />;
  const query = await searchParams;
  const opened = await openEdit(viewer, locale, kind, idOrKey, query);
  if (!opened) notFound();
  const { thing, form } = opened;
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <EditHead locale={locale} kind={kind} thing={thing}>
        <EditNews locale={locale} thing={thing} query={query} />
        <WhoElse viewer={viewer} locale={locale} opened={{ kind: kind.kind, id: thing.id }} />
      </EditHead>
      <EditForm {...form} action={submitEdit} />
      {kind.archiving ? (
        <Section
          id="archive"
          title={t('archive.title')}
          lead={t(kind.archiving === 'free' ? 'archive.lead' : 'archive.leadUnused')}
        >
          <ArchiveForm
            action={submitArchiving}
            locale={locale}
            messages={form.messages}
            kind={kind.kind}
            id={thing.id}
            isArchived={thing.archived !== null}
          />
        </Section>
      ) : null}
    </>
  );
}
