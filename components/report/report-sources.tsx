import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { ExternalLink, siteOf } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { countryName, formatDay, formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { NumberedFact } from '@/lib/reports/types';
import { getSiteTitle } from '@/lib/settings/queries';
import styles from './report.module.css';
import type { ReportFrame } from './report-frame';
import { selectionTitle } from './report-head';

/** The facts that the judgements rest on, numbered, each with where it was read. */
export function ReportSources({
  frame: { place },
  facts,
}: {
  frame: ReportFrame;
  facts: readonly NumberedFact[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'report');
  if (facts.length === 0) return null;
  return (
    <Section id="sources" title={t('facts')} lead={t('factsLead')} isStill>
      <ol className={styles.sources}>
        {facts.map(({ number, reference, title, date, sources }) => (
          <li key={reference} id={`source-${number}`} value={number}>
            <RecordText text={title} /> ({reference}), <DateText locale={locale} date={date} />
            <ul lang="en">
              {sources.map((source) => (
                <li key={`${source.title} ${source.urls.join(' ')}`}>
                  {source.title}
                  {source.publisher ? `, ${source.publisher}` : null}
                  {source.urls.map((url) => (
                    <span key={url}>
                      {' '}
                      <ExternalLink href={url}>{siteOf(url)}</ExternalLink>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** How to cite the report, with the address that always shows it again, and what that covers. */
export async function ReportCitation({ frame }: { frame: ReportFrame }) {
  const { place, asOf, knownAt, timeZone, address, words } = frame;
  const { locale } = place;
  const t = getTranslator(locale, 'report');
  const site = await getSiteTitle();
  return (
    <div className={styles.whole}>
      <Section id="cite" title={t('cite')}>
        <p className={styles.citation}>
          {t('citation', {
            site,
            country: countryName(locale, place.country),
            selection: selectionTitle(place, words),
            asOf: formatDay(locale, asOf),
            knownAt: formatInstant(locale, knownAt, timeZone),
            address,
          })}
        </p>
        <p className={styles.quiet}>{t('permanent')}</p>
      </Section>
    </div>
  );
}
