import { chartLinks } from '@/components/charts/chart-links';
import { EvidenceOverTime } from '@/components/charts/evidence-over-time';
import { lawMarks } from '@/components/evidence/law-marks';
import { evidenceSentence } from '@/lib/charts/sentences';
import { evidenceYears, sumsOf } from '@/lib/charts/series';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { TimelineEntry } from '@/lib/timeline/types';

/** Which way the evidence of each year points, with the changes of law between them. */
export function EvidencePicture({
  place,
  asAt,
  entries,
}: {
  place: Place;
  /** `YYYY-MM-DD` */
  asAt: string;
  entries: readonly TimelineEntry[];
}) {
  const { years, undated } = evidenceYears(entries);
  if (years.length === 0) return null;
  const t = getTranslator(place.locale, 'pictures');
  const laws = entries.filter(({ kinds }) => kinds.includes('law'));
  const marks = lawMarks(place, laws).filter(({ year }) => years.some((one) => one.year === year));
  return (
    <EvidenceOverTime
      locale={place.locale}
      id="evidence-chart"
      level={2}
      title={evidenceSentence(place, sumsOf(years), marks.length)}
      subtitle={t('counted.evidence', { undated }).trim()}
      source={t('source.evidence')}
      asAt={asAt}
      downloads={chartLinks(place, 'evidence')}
      years={years}
      marks={marks}
    />
  );
}
