import { LinkedData } from '@/components/record/linked-data';
import { RecordText } from '@/components/record/record-text';
import { PageHeader } from '@/components/ui/page-header';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { reportThing } from '@/lib/linked-data/dataset';
import type { PublishedReport } from '@/lib/reports/types';
import { wordsOf } from '@/lib/translations/page-texts';
import { PublishedFoot, PublishedNotices } from './published-note';
import { TreeBody, TreeFacts } from './tree/tree-view';

/** A published report: what it is and whose, its content as it was frozen, how to cite it. */
export function PublishedPage({
  place,
  timeZone,
  report,
  site,
  origin,
}: {
  place: Place;
  timeZone: string;
  report: PublishedReport;
  site: string;
  origin: string;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const { tree, version, reference } = report;
  return (
    <article>
      <LinkedData things={[reportThing(report, { country: place.country, site, say: wordsOf })]} />
      <PageHeader
        eyebrow={`${t(`template.${report.template}`)} · ${t('version', { reference, version })}`}
        title={<span lang={tree.locale}>{tree.title}</span>}
        lead={t.rich('public.byRich', { voice: () => <RecordText text={report.voice} /> })}
      >
        <PublishedNotices place={place} timeZone={timeZone} report={report} />
      </PageHeader>
      <TreeFacts tree={tree} />
      <TreeBody tree={tree} />
      <PublishedFoot
        place={place}
        timeZone={timeZone}
        report={report}
        site={site}
        origin={origin}
      />
    </article>
  );
}
