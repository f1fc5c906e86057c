import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TaskHead } from '@/components/editing/kind-head';
import { PasteForm } from '@/components/editing/paste-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { getThing } from '@/lib/editing/queries/get-thing';
import { editableKinds } from '@/lib/editing/registry';
import { sayLabel } from '@/lib/editing/say';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { newId } from '@/lib/identity/ids';
import { openDesk } from '../../../../open-desk';
import { submitPaste } from './actions';

interface Props {
  params: Promise<{ locale: string; kind: string; thing: string }>;
  searchParams: Promise<Partial<Record<'added' | 'changed', string | string[]>>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'editing')('paste.title') } : {};
}

export default async function PastePage({ params, searchParams }: Props) {
  const asked = await params;
  if (asked.kind !== 'indicator') notFound();
  const key = decodeURIComponent(asked.thing);
  const path = (at: Locale, ...more: string[]) => deskPath(at, 'edit', 'indicator', key, ...more);
  const { locale, viewer } = await openDesk(params, (at) => path(at, 'paste'));
  const t = getTranslator(locale, 'editing');
  const { fields } = editableKinds.observation;
  const frame = {
    action: submitPaste,
    locale,
    messages: sliceMessages(locale, 'errors', 'editing', 'desk'),
    sendId: newId(),
    labels: {
      ...Object.fromEntries(fields.map((field) => [field.name, sayLabel(locale, field)])),
      newKey: t('form.key'),
    },
  };
  // Nobody is signed in any more: what was pasted is all there is to show.
  if (!viewer) return <PasteForm {...frame} id="" />;
  const found = await getThing(viewer, editableKinds.indicator, key);
  if (!found || found.thing.archived) notFound();
  const { thing } = found;
  const news = await searchParams;
  const [added, changed] = [Number(news.added) || 0, Number(news.changed) || 0];
  const values = `${deskPath(locale, 'edit', 'observation')}${queryString({ q: thing.key })}`;
  return (
    <>
      <TaskHead
        locale={locale}
        kind="indicator"
        task={t('paste.title')}
        thing={thing}
        lead={t('paste.lead')}
      >
        {news.added !== undefined ? (
          <Notice
            isLive
            title={[
              added > 0 && t('paste.added', { count: added }),
              changed > 0 && t('paste.changed', { count: changed }),
              added + changed === 0 && t('paste.nothing'),
            ]
              .filter(Boolean)
              .join(' ')}
          />
        ) : null}
        <p>
          <Link href={values}>{t('kind.observation')}</Link>
        </p>
      </TaskHead>
      <PasteForm key={`${added}.${changed}`} {...frame} id={thing.id} />
    </>
  );
}
