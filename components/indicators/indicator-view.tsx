import type { ReactNode } from 'react';
import { SourceList } from '@/components/citations/source-list';
import { Notes } from '@/components/recommendation/notes';
import { Confidence } from '@/components/status/confidence';
import { Section } from '@/components/ui/section';
import type { LawChange } from '@/lib/evidence/types';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { IndicatorDetail } from '@/lib/indicators/types';
import { IndicatorRemark } from './indicator-list';
import { IndicatorPictures } from './indicator-pictures';
import styles from './indicator-view.module.css';
import { ObservationTable } from './observation-table';

/** An indicator's page below its heading: the picture, every value, what to keep in mind, the sources. */
export function IndicatorView({
  place,
  indicator,
  laws,
  children,
}: {
  place: Place;
  indicator: IndicatorDetail;
  laws: readonly LawChange[];
  /** What stands after the picture: the control of the day. */
  children: ReactNode;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'indicators');
  return (
    <>
      <IndicatorPictures place={place} indicator={indicator} laws={laws} level={2} />
      <div className={styles.remark}>
        <IndicatorRemark place={place} indicator={indicator} />
      </div>
      {children}
      {indicator.observations.length > 0 ? (
        <Section id="values" title={t('table')} lead={t('tableLead')}>
          <ObservationTable locale={locale} indicator={indicator} />
        </Section>
      ) : null}
      <Notes id="conflicts" title={t('conflicts')} notes={indicator.conflicts} />
      <Notes id="gaps" title={t('gaps')} notes={indicator.gaps} />
      <Section id="sources" title={t('sources')}>
        <p>
          <Confidence level={indicator.confidence} locale={locale} />
        </p>
        <SourceList citations={indicator.citations} />
      </Section>
    </>
  );
}
