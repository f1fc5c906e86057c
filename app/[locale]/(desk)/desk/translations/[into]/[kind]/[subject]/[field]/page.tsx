import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { textLabel } from '@/components/translations/label';
import { TranslationForm } from '@/components/translations/translation-form';
import { TranslationHistory } from '@/components/translations/translation-history';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale, localeNames } from '@/lib/i18n/locales';
import { deskPath, deskTextPath, queryString } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { isId } from '@/lib/identity/ids';
import { translationKind } from '@/lib/presence/presence';
import { getText } from '@/lib/translations/queries/get-text';
import { findNext } from '@/lib/translations/queries/list-queue';
import { readQueue } from '@/lib/translations/schema';
import { openDesk } from '../../../../../open-desk';
import { WhoElse } from '../../../../../who-else';
import { submitTranslation } from '../../../../actions';

interface Props {
  params: Promise<{ locale: string; into: string; kind: string; subject: string; field: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'translations')('title') } : {};
}

export default async function TranslationPage({ params, searchParams }: Props) {
  const asked = await params;
  const { into } = asked;
  if (!isLocale(into) || !isId(asked.subject)) notFound();
  const text = {
    subjectKind: decodeURIComponent(asked.kind),
    subjectId: asked.subject,
    field: asked.field,
  };
  const { locale, viewer } = await openDesk(params, (at) => deskTextPath(at, into, text));
  const query = await searchParams;
  const filter = { ...readQueue(query, into), into };
  const { group, state } = filter;
  const queue = `${deskPath(locale, 'translations')}${queryString({ into, group, state })}`;
  const pair = viewer && (await getText(viewer, text, into));
  if (viewer && !pair) notFound();
  const next = viewer && (await findNext(viewer, filter, text));
  const t = getTranslator(locale, 'translations');
  const form = (
    <TranslationForm
      action={submitTranslation}
      locale={locale}
      messages={sliceMessages(locale, 'errors', 'desk', 'translations')}
      text={text}
      pair={pair}
      filter={filter}
      keepUnder={`${viewer?.accountId ?? ''}.translation.${Object.values(text).join('.')}.${into}`}
      next={next ? deskTextPath(locale, into, next, { group, state }) : ''}
      queue={queue}
      key={JSON.stringify([text, into])}
    />
  );
  if (!viewer || !pair) return form;
  const opened = { kind: translationKind(into, text), id: text.subjectId };
  const field = textLabel(locale, pair.subjectKind, pair.field);
  return (
    <>
      <Breadcrumbs locale={locale} crumbs={[{ label: t('title'), href: queue }]} />
      <PageHeader
        eyebrow={`${t('of', { language: localeNames[into] })} · ${t(`states.${pair.state}`)}`}
        title={t('place', { key: pair.key, field })}
      >
        {query.saved ? <Notice isLive title={t('saved')} /> : null}
        {pair.state === 'OUTDATED' ? <Notice tone="warning" title={t('outdated')} /> : null}
        {pair.shared ? <Notice title={t('shared', { text: pair.shared.text })} /> : null}
        <WhoElse viewer={viewer} locale={locale} opened={opened} />
      </PageHeader>
      {form}
      <TranslationHistory locale={locale} into={into} events={pair.history} />
    </>
  );
}
