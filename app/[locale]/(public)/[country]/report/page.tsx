import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReportChanges } from '@/components/report/report-changes';
import { ReportControls } from '@/components/report/report-controls';
import type { ReportFrame } from '@/components/report/report-frame';
import { ReportHead } from '@/components/report/report-head';
import { ReportCitation, ReportSources } from '@/components/report/report-sources';
import { ReportTable } from '@/components/report/report-table';
import { Notice } from '@/components/ui/notice';
import { settings } from '@/lib/env';
import { filterWords } from '@/lib/explorer/filter-words';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import { listNames } from '@/lib/explorer/queries/list-names';
import { selectionQuery } from '@/lib/explorer/schema';
import { countryName } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { reportPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getReport } from '@/lib/reports/queries/get-report';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import type { SearchParams } from '../../open-page';
import { openSelection } from '../../open-selection';

type Props = {
  params: Promise<{ locale: string; country: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, country } = await params;
  if (!isLocale(locale) || !/^[a-z]{2}$/.test(country)) return {};
  const t = getTranslator(locale, 'report');
  return {
    title: t('title', { country: countryName(locale, country) }),
    description: t('description'),
    robots: { index: false },
  };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const opened = await openSelection(params, searchParams);
  const { locale, country, moment, place, question, since, asOf, knownAt } = opened;
  const { selection } = question;
  const { since: asked = '' } = await searchParams;
  const path = reportPath(place, { ...selectionQuery(selection), since: asked });
  // The controls say themselves what is wrong with the day of comparison.
  const left = ignoredWords(opened.ignored.filter(({ name }) => name !== 'since'));
  if (!opened.isPinned && !left) redirect(path);
  const [report, names] = await Promise.all([getReport(question, since.day), listNames(selection)]);
  await readTranslations(locale, country.topic, report, names);
  const tExplorer = getTranslator(locale, 'explorer');
  const frame: ReportFrame = {
    place,
    topic: country.topic,
    selection,
    words: filterWords(locale, selection, names),
    asOf,
    knownAt,
    since: since.day,
    timeZone: country.timeZone,
    address: `${settings().url}${path}`,
  };
  return (
    <article>
      {left ? <Notice tone="warning" title={tExplorer('ignored', { list: left })} /> : null}
      <ReportHead frame={frame} report={report} />
      <ReportControls
        frame={frame}
        problem={since.problem}
        asked={String(asked)}
        today={moment.today}
      />
      {report.changes ? (
        <ReportChanges frame={frame} changes={report.changes} facts={report.facts} />
      ) : null}
      <ReportTable frame={frame} report={report} />
      <ReportSources frame={frame} facts={report.facts} />
      <ReportCitation frame={frame} />
    </article>
  );
}
