import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { dayOfInstant, formatDay, formatInstant } from '@/lib/i18n/format';
import { type Place, publishedPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { citations } from '@/lib/reports/cite';
import type { PublishedReport } from '@/lib/reports/types';
import styles from './published.module.css';

type Props = { place: Place; timeZone: string; report: PublishedReport };

/** That there is a later version, and that a text was withheld. */
export function PublishedNotices({ place, timeZone, report }: Props) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const { reference, version, versions, redactedAt } = report;
  const latest = versions[0]?.version ?? version;
  const day = redactedAt && dayOfInstant(redactedAt, timeZone);
  return (
    <>
      {latest > version ? (
        <Notice tone="warning" title={t('public.later')}>
          <p>
            {t('public.laterBody', { version, latest })}{' '}
            <Link href={publishedPath(place, reference, latest)}>{t('public.laterLink')}</Link>
          </p>
        </Notice>
      ) : null}
      {day ? <Notice title={t('public.redacted', { date: formatDay(locale, day) })} /> : null}
    </>
  );
}

/** All versions with what each changed. */
export function VersionList({
  place,
  timeZone,
  report,
}: Omit<Props, 'report'> & { report: Pick<PublishedReport, 'reference' | 'versions'> }) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  return (
    <ul className={styles.versions}>
      {report.versions.map(({ version, publishedAt, changeNote }) => (
        <li key={version}>
          <Link href={publishedPath(place, report.reference, version)}>
            {t('public.earlier', {
              version,
              date: formatDay(locale, dayOfInstant(publishedAt, timeZone)),
            })}
          </Link>
          {changeNote ? (
            <div className={styles.quiet}>{t('public.changed', { note: changeNote })}</div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** How to cite it, its versions, and the hash by which it is known. */
export function PublishedFoot({
  place,
  timeZone,
  report,
  site,
  origin,
}: Props & { site: string; origin: string }) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const { reference, version, sha256, publishedAt } = report;
  const file = (name: string) => publishedPath(place, reference, version, name);
  const own = { locale: report.locale, country: place.country };
  const address = `${origin}${publishedPath(own, reference, version)}`;
  const cited = { report, site, address, timeZone };
  return (
    <>
      <Section id="cite" title={t('public.cite')}>
        <p className={styles.citation} lang={report.locale}>
          {citations.text(cited)}
        </p>
        <p className={`${styles.files} no-print`}>
          <a href={file('cite.bib')} download>
            BibTeX
          </a>
          <a href={file('cite.ris')} download>
            RIS
          </a>
        </p>
      </Section>
      <Section id="versions" title={t('public.versions')}>
        <VersionList place={place} timeZone={timeZone} report={report} />
      </Section>
      <Section id="integrity" title={t('public.integrity')} lead={t('public.hashLead')}>
        <DefinitionList
          items={[
            {
              term: t('public.hash'),
              description: <code className={styles.hash}>{sha256}</code>,
            },
            {
              term: t('public.publishedAt'),
              description: formatInstant(locale, publishedAt, timeZone, 'long'),
            },
          ]}
        />
        <p className="no-print">
          <a href={file('content.json')}>{t('public.tree')}</a>
        </p>
      </Section>
    </>
  );
}
