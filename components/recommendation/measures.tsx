import { RecordText } from '@/components/record/record-text';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { LinkedMeasure } from '@/lib/recommendations/types';

/** What named agencies do or plan that serves the recommendation. */
export function Measures({
  place,
  measures,
}: {
  place: Place;
  measures: readonly LinkedMeasure[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const status = getTranslator(locale, 'status');
  if (measures.length === 0) return null;
  return (
    <Section id="measures" title={t('measures')} lead={t('measuresLead')}>
      <ul>
        {measures.map((measure) => (
          <li key={measure.reference} id={measure.reference}>
            <strong>
              <RecordText text={measure.title} />
            </strong>{' '}
            · <RecordText text={measure.agency} /> · {status(`measureState.${measure.state}`)}
            {measure.dueOn
              ? ` · ${t('measureDue', { date: formatDay(locale, measure.dueOn) })}`
              : null}
            <br />
            <RecordText text={measure.description} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
