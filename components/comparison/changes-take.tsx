import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format';
import {
  apiPath,
  changesCsvPath,
  comparePath,
  type Place,
  type Query,
  reportPath,
} from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './comparison.module.css';

/** The same for spreadsheets, for meetings and for programs, which ask for each of the two days. */
export function ChangesTake({
  place,
  from,
  to,
  query,
  selection,
}: {
  place: Place;
  from: string;
  to: string;
  query: Query;
  /**
   * With the addressee that is counted, which the page's own address need not name; null where the page asks what
   * reports and programs cannot.
   */
  selection: Query | null;
}) {
  const { locale, country, knownAt } = place;
  const t = getTranslator(locale, 'comparison');
  return (
    <Section id="take" title={t('changes.take.heading')}>
      <p className={`${styles.links} no-print`}>
        <a className={buttonClass('secondary')} href={changesCsvPath(place, query)} rel="nofollow">
          {t('changes.take.csv')}
        </a>
        {selection ? (
          <a
            className={buttonClass('secondary')}
            href={reportPath({ ...place, asOf: to }, { ...selection, since: from })}
            rel="nofollow"
          >
            {t('changes.take.report')}
          </a>
        ) : null}
        {(selection ? [from, to] : []).map((day) => (
          <a
            key={day}
            className={buttonClass('secondary')}
            href={apiPath({ locale, country, knownAt, asOf: day }, selection ?? {})}
            rel="nofollow"
          >
            {t('changes.take.apiFrom', { date: formatDay(locale, day, 'medium') })}
          </a>
        ))}
      </p>
      <p>
        <Link href={comparePath(place)}>{t('compare.link')}</Link>
      </p>
    </Section>
  );
}
