import type { Metadata } from 'next';
import { CompareForm } from '@/components/comparison/compare-form';
import { CompareHead } from '@/components/comparison/compare-head';
import { SidesView } from '@/components/comparison/sides-view';
import { VoicesView } from '@/components/comparison/voices-view';
import { AsOfBanner } from '@/components/status/as-of-control';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { compareSelections } from '@/lib/comparison/queries/compare-selections';
import { compareVoices } from '@/lib/comparison/queries/compare-voices';
import type { ComparedKind } from '@/lib/comparison/schema';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import { getTranslator } from '@/lib/i18n/translator';
import type { Named } from '@/lib/reports/types';
import { compareWords, wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { openPage, type SearchParams } from '../../open-page';
import { openSides } from '../../open-sides';
import { pageMetadata } from '../../page-metadata';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

const shown = 25;

/** Themes have an order of their own; the rest is looked up by name. */
function inReadersOrder(kind: ComparedKind, choices: readonly Named[]): Named[] {
  const read = choices.map(({ slug, name }) => ({ slug, name: wordsOf(name) }));
  return kind === 'themes'
    ? read
    : read.toSorted((one, other) => compareWords(one.name, other.name));
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await openPage(params, searchParams);
  const t = getTranslator(page.locale, 'comparison');
  const words = { title: t('compare.title'), description: t('compare.description') };
  return pageMetadata(page, { ...words, parts: ['compare'] });
}

export default async function ComparePage({ params, searchParams }: Props) {
  const open = await openSides(params, searchParams);
  const { locale, country, moment, place, asked, kinds, choices, unknown, voices, sides } = open;
  const left = ignoredWords(open.ignored);
  const wanted = Number.parseInt(String((await searchParams).page), 10) || 1;
  const page = Math.min(Math.max(1, wanted), 10_000);
  const offset = (page - 1) * shown;
  const [apart, compared] = await Promise.all([
    voices && compareVoices(country.id, moment, voices, { limit: shown, offset }),
    sides && compareSelections(sides.one.question, sides.other.question),
  ]);
  await readTranslations(locale, country.topic, choices, apart, compared);
  const t = getTranslator(locale, 'comparison');
  const form = (
    <CompareForm
      {...{ place, moment, asked, kinds }}
      choices={inReadersOrder(asked.kind, choices)}
    />
  );
  const keep = { kind: asked.kind, one: asked.one, other: asked.other };
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={country.timeZone} keep={keep} />
      {left ? (
        <Notice
          tone="warning"
          title={getTranslator(locale, 'explorer')('ignored', { list: left })}
        />
      ) : null}
      {unknown ? <Notice tone="warning" title={t('compare.unknown', { value: unknown })} /> : null}
      {voices && apart ? (
        <VoicesView
          {...{ place, country, moment, form, page, shown }}
          pair={voices}
          compared={apart}
        />
      ) : null}
      {sides && compared ? (
        <SidesView
          {...{ place, country, moment, form, choices, sides, compared }}
          kind={asked.kind}
        />
      ) : null}
      {voices || sides ? null : (
        <>
          <CompareHead place={place} topic={country.topic} title={t('compare.title')} />
          {form}
          {unknown ? null : (
            <EmptyState
              title={t(
                asked.one && asked.one === asked.other ? 'compare.same' : 'compare.nothing.title',
              )}
            >
              <p>{t('compare.nothing.text')}</p>
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
